import { dayText } from '@mulin/domain/day/spoken';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';

export interface Difference {
  day: string;
  fen: number;
  words: string;
  whyText: string;
}

/** What only one side says, with its sum. */
export function Differences({ found, onPress }: { found: readonly Difference[]; onPress?: (nth: number) => void }) {
  return (
    <Card kind="list">
      {found.map(({ day, fen, words, whyText }, nth) => (
        <Cell
          key={`${day} ${fen} ${words}`}
          text={whyText}
          detail={[dayText(day), words].filter((text) => text !== '').join('，')}
          aside={<Amount fen={fen} />}
          last={nth === found.length - 1}
          onClick={onPress ? () => onPress(nth) : undefined}
        />
      ))}
    </Card>
  );
}
