import Taro from '@tarojs/taro';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import type { QuestionResult } from './measures';

export interface OthersProps {
  results: readonly QuestionResult[];
  at: number;
  onTurn: (at: number) => void;
}

/** The other questions of the same vote, each with its outcome. */
export function Others({ results, at, onTurn }: OthersProps) {
  if (results.length < 2) return null;
  const turn = (to: number) => {
    onTurn(to);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return (
    <Card kind="list" title="这次表决的每一件">
      {results.map(({ questionId, shortName, passed }, nth) => (
        <Cell
          key={questionId}
          text={`第 ${nth + 1} 件 · ${shortName}`}
          aside={<Badge kind={passed ? 'ok' : 'bad'} text={passed ? '通过' : '没通过'} />}
          last={nth === results.length - 1}
          onClick={nth === at ? undefined : () => turn(nth)}
        />
      ))}
    </Card>
  );
}
