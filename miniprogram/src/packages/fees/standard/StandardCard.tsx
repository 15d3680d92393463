import { wholeDayText } from '@mulin/domain/day/spoken';
import { groundKinds } from '@mulin/domain/fees/standard';
import { perText } from '@mulin/domain/fees/term-lines';
import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { rate } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { cycleNames, shortestFirst } from '../cycles';

type Standard = Awaited<ReturnType<Cloud['fees']['standards']>>['standards'][number];

const systems: Record<Standard['feeSystem'], string> = { 'lump-sum': '包干制', commission: '酬金制' };
const prices: Record<Standard['priceType'], string> = { guide: '政府指导价', market: '市场调节价' };

/** One published price: how much, for what, on which ground, since when. */
export function StandardCard({ standard, mine = false }: { standard: Standard; mine?: boolean }) {
  return (
    <Card title={standard.name} aside={<Stamp standard={standard} mine={mine} />}>
      <KeyValues
        rows={[
          {
            name: '单价',
            value: `${rate(standard.rateTenThou)} ${perText(standard.basis)}`,
          },
          { name: '收费依据', value: `${standard.ground}（${groundKinds[standard.groundKind]}）` },
          { name: '服务内容', value: standard.service },
          { name: '收费方式', value: `${systems[standard.feeSystem]}，${prices[standard.priceType]}` },
          {
            name: '一次缴多久',
            value: shortestFirst(standard.cycles.map((cycle) => ({ cycle })))
              .map(({ cycle }) => cycleNames[cycle])
              .join('、'),
          },
          {
            name: '哪天前缴',
            value: standard.dueDay === 31 ? '每期第一个月月底' : `每期第一个月 ${standard.dueDay} 日`,
          },
          { name: '从哪天起', value: wholeDayText(standard.effectiveFrom) },
          ...(standard.effectiveTo ? [{ name: '到哪天止', value: wholeDayText(standard.effectiveTo) }] : []),
          ...standard.sheet,
        ]}
      />
    </Card>
  );
}

function Stamp({ standard, mine }: { standard: Standard; mine: boolean }) {
  if (standard.state === 'ended') return <Badge text="已停用" />;
  if (standard.state === 'draft') return <Badge kind="wait" text="还没公示" />;
  return <Badge kind="ok" text={mine ? '我家按这个' : '已公示'} />;
}
