import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Tip } from '../../../ui/tip/Tip';
import type { Statement } from './lines';

const stamps: Partial<Record<Statement['badge'], { kind: BadgeKind; text: (badge: string) => string }>> = {
  'on-time': { kind: 'ok', text: () => '按时公示' },
  late: { kind: 'wait', text: (badge) => badge },
  overdue: { kind: 'bad', text: (badge) => badge },
};

/** 上期结余 + 收入 − 支出 = 期末结余, and where the figures come from. */
export function Summary({ statement }: { statement: Statement }) {
  const { periodText, badge, badgeText, figures, kind, postings } = statement;
  const [before, more, less, after] = kindsOfStatement[kind].sum;
  const [title = periodText, days] = periodText.split('，');
  const stamp = stamps[badge];
  return (
    <Card title={title} aside={stamp ? <Badge kind={stamp.kind} text={stamp.text(badgeText)} /> : undefined}>
      <View className="ml-note">{[days, hanging(statement)].filter(Boolean).join(' · ')}</View>
      <LedgerSum
        narrow
        rows={[
          { name: before, value: yuan(figures.opening), unit: '元' },
          { operator: '+', name: more, value: yuan(figures.incomeFen), unit: '元' },
          { operator: '−', name: less, value: yuan(figures.outgoFen), unit: '元' },
          { operator: '=', name: after, value: yuan(figures.closing), unit: '元' },
        ]}
      />
      <Tip kind="ok" icon="shield">
        <View>由账本 {count(postings)} 笔自动加总，</View>
        <View>没有一个数是手填的。</View>
      </Tip>
    </Card>
  );
}

function hanging({ publishedAt, keepUntil, state }: Statement): string {
  if (!publishedAt) return '还没公示';
  const published = `${dayText(dayOf(publishedAt))}公示`;
  return keepUntil && state === 'published' ? `${published}，贴到 ${dayText(keepUntil)}` : published;
}
