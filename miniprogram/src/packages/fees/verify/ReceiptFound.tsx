import { wallClock } from '@mulin/domain/day/day';
import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';

export type FoundReceipt = Awaited<ReturnType<Cloud['payment']['verifyReceipt']>>;

export function ReceiptFound({ found }: { found: FoundReceipt }) {
  const { totalFen, returnedFen, capital, titles, periodText, paidAt } = found;
  const back = returnedFen > 0;
  return (
    <Card title="核验结果" aside={<Badge kind={back ? 'wait' : 'ok'} text={back ? '退过款' : '真的'} />}>
      <KeyValues
        rows={[
          { name: '小区', value: found.communityName },
          { name: '房屋', value: found.unitLabel },
          { name: '缴的是', value: titles.join('、') },
          { name: '费用期间', value: periodText },
          { name: '实收', value: `${yuan(totalFen)} 元` },
          { name: '大写', value: capital },
          ...(back ? [{ name: '后来退了', value: `${yuan(returnedFen)} 元` }] : []),
          { name: '收款单位', value: found.payee },
          { name: '支付方式', value: found.wayTitle },
          ...(paidAt ? [{ name: '时间', value: wallClock(paidAt) }] : []),
        ]}
      />
      <Note>请对着纸上的金额和房屋看一遍，有一处不一样，就不是这张收据。</Note>
    </Card>
  );
}
