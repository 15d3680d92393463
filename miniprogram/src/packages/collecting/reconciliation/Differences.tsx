import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';

export interface Difference {
  number: string;
  whyText: string;
  hereFen: number;
  thereFen: number;
}

/** What does not agree, both sums beside each other. */
export function Differences({ found, onPress }: { found: readonly Difference[]; onPress?: (nth: number) => void }) {
  return (
    <Card kind="list">
      {found.map(({ number, whyText, hereFen, thereFen }, nth) => (
        <Cell
          key={`${number} ${whyText}`}
          text={whyText}
          detail={`${number}：应是 ${yuan(hereFen)}，对方 ${yuan(thereFen)}`}
          last={nth === found.length - 1}
          onClick={onPress ? () => onPress(nth) : undefined}
        />
      ))}
    </Card>
  );
}
