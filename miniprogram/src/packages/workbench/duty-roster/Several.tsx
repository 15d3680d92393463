import { CheckField } from '../../../ui/form/CheckField';
import { Field, type FieldProps } from '../../../ui/form/Field';

export interface SeveralProps extends FieldProps {
  options: readonly { id: string; text: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** 可以选几样. */
export function Several({ label, hint, error, options, chosen, onChange }: SeveralProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {options.map(({ id, text }) => (
        <CheckField
          key={id}
          on={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
        >
          {text}
        </CheckField>
      ))}
    </Field>
  );
}
