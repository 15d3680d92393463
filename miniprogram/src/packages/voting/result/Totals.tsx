import { CHOICE_WORDS } from '@mulin/domain/assembly/tally/types';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { count, squareMetres } from '../../../ui/figures';
import { StatTable } from '../../../ui/stat-table/StatTable';
import type { CountedResult } from './measures';

type Weight = CountedResult['total'];

export interface TotalsProps {
  shown: CountedResult;
  /** 全小区, or the buildings that voted. */
  wholeName: string;
}

/** 每一票都在这里: area and heads by choice, down to those who took no part, and what was not counted. */
export function Totals({ shown, wholeName }: TotalsProps) {
  const { participating, silent, total, refused } = shown;
  const row = (name: string, { areaCenti, heads }: Weight, sum = false) => ({
    cells: [name, squareMetres(areaCenti), count(heads)],
    sum,
  });
  const choices =
    shown.kind === 'decision'
      ? [
          row(CHOICE_WORDS.agree, shown.agree),
          row(CHOICE_WORDS.against, shown.against),
          row(CHOICE_WORDS.abstain, shown.abstain),
        ]
      : [];
  const rows = [...choices, row('参加合计', participating, true), row('没参加', silent), row(wholeName, total, true)];
  return (
    <Card kind="flush" title={shown.kind === 'decision' ? '每一票都在这里' : '参加的和没参加的'}>
      <StatTable
        columns="votes"
        parts={[{ head: [shown.kind === 'decision' ? '选择' : '业主', '面积 ㎡', '人数'], rows }]}
      />
      {refused.length > 0 ? (
        <View className="ml-card__foot ml-note">
          没计入的票：{refused.map(({ reason, count: ballots }) => `${reason} ${ballots} 张`).join('；')}。
        </View>
      ) : null}
    </Card>
  );
}
