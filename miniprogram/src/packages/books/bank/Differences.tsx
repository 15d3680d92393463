import { dayText } from '@mulin/domain/day/spoken';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';

export const sideWords = {
  bank: '银行有这笔，账上没有',
  books: '账上有这笔，银行没有',
  balance: '银行余额和账上余额不一样',
} as const;

export interface Difference {
  day: string;
  fen: number;
  words: string;
  side: keyof typeof sideWords;
  /** Whose account, where several stand together. */
  title?: string;
}

/** What only one side says, with its sum. */
export function Differences({ found, onPress }: { found: readonly Difference[]; onPress?: (nth: number) => void }) {
  return (
    <Card kind="list">
      {found.map(({ day, fen, words, side, title }, nth) => (
        <Cell
          key={`${day} ${fen} ${words}`}
          text={title ? `${title}：${sideWords[side]}` : sideWords[side]}
          detail={[dayText(day), words].filter((text) => text !== '').join('，')}
          aside={<Amount fen={fen} />}
          last={nth === found.length - 1}
          onClick={onPress ? () => onPress(nth) : undefined}
        />
      ))}
    </Card>
  );
}
