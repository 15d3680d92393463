import { Card } from '../../../ui/card/Card';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';

export interface OneOfProps {
  title: string;
  options: readonly { id: string; text: string }[];
  value: string;
  onChange: (id: string) => void;
}

/** One of a few, each on a line of its own. */
export function OneOf({ title, options, value, onChange }: OneOfProps) {
  return (
    <Card title={title} small>
      {options.map(({ id, text }) => (
        <ChoiceRow key={id} on={id === value} name={text} onClick={() => onChange(id)} />
      ))}
    </Card>
  );
}
