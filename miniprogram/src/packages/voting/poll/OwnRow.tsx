import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import type { OwnRow as Row } from '../shown/useVote';
import { weightText } from '../shown/weight';

/** 您在名册上的一行: every home of the head and what the ballot weighs; to be checked before the opening. */
export function OwnRow({ row: { onRoll, units, areaCenti, mayVote, why, voted } }: { row: Row }) {
  if (!onRoll)
    return (
      <Card title="您在名册上的一行">
        <Tip kind="wait">{why}</Tip>
      </Card>
    );
  const homes = units.map(({ label, areaCenti: area }) => ({
    operator: '+' as const,
    name: label,
    value: squareMetres(area),
    unit: '㎡',
  }));
  return (
    <Card title="您在名册上的一行" aside={voted ? <Badge kind="ok" text="已投票" /> : undefined}>
      <LedgerSum
        narrow
        rows={[
          ...homes.map((home, at) => (at === 0 ? { ...home, operator: '' as const } : home)),
          { operator: '=', name: '票的分量', value: squareMetres(areaCenti), unit: '㎡' },
        ]}
      />
      <Note>
        {weightText(areaCenti)}
        ：几套房都在一位业主名下，人数只算一个。名册公告时就冻结了，面积不对请找业委会或社区核对。
      </Note>
      {mayVote ? null : <Note>{why}。</Note>}
    </Card>
  );
}
