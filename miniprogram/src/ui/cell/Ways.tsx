import { Card } from '../card/Card';
import type { IconName } from '../icons/shapes';
import { Cell } from './Cell';

export interface Way {
  icon: IconName;
  text: string;
  detail?: string;
  open: () => void;
}

/** Where one may go on from here, one a line. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <Card kind="list">
      {ways.map(({ icon, text, detail, open }, at) => (
        <Cell
          key={text}
          icon={icon}
          tint="pine"
          text={text}
          detail={detail}
          last={at === ways.length - 1}
          onClick={open}
        />
      ))}
    </Card>
  );
}
