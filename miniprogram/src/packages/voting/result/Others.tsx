import Taro from '@tarojs/taro';
import { Badge, type BadgeProps } from '../../../ui/badge/Badge';
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
      {results.map((result, nth) => (
        <Cell
          key={result.questionId}
          text={`第 ${nth + 1} 件 · ${result.shortName}`}
          aside={<Badge {...outcome(result)} />}
          last={nth === results.length - 1}
          onClick={nth === at ? undefined : () => turn(nth)}
        />
      ))}
    </Card>
  );
}

function outcome({ kind, passed }: QuestionResult): BadgeProps {
  if (kind === 'undecided') return { kind: 'wait', text: '等认定' };
  if (kind === 'election') return passed ? { kind: 'ok', text: '选出来了' } : { kind: 'bad', text: '没选出来' };
  return passed ? { kind: 'ok', text: '通过' } : { kind: 'bad', text: '没通过' };
}
