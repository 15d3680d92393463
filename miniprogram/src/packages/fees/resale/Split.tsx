import { addMonths } from '@mulin/domain/day/day';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';

type Row = Awaited<ReturnType<Cloud['fees']['resaleSplit']>>['bills'][number];

export function Split({ home: { unitId }, today }: { home: Home; today: string }) {
  const [day, setDay] = useState(today);
  const load = useLoad(`resale.${unitId}.${day}`, () => cloud.fees.resaleSplit({ unitId, day }));
  return (
    <>
      <Card>
        <DateField
          label="哪天交接"
          hint="这一天起算买方的"
          value={day}
          today={today}
          from={addMonths(today, -12)}
          to={addMonths(today, 12)}
          onChange={setDay}
        />
      </Card>
      <Loaded load={load} what="账单" shape="card">
        {({ bills, sellerFen, buyerFen, openFen, creditFen, depositFen }) => (
          <>
            <Card title="合计">
              <KeyValues
                rows={[
                  { name: '卖方的天数', value: `${yuan(sellerFen)} 元` },
                  { name: '买方的天数', value: `${yuan(buyerFen)} 元` },
                  { name: '还没缴的', value: `${yuan(openFen)} 元` },
                  { name: '这家余额', value: `${yuan(creditFen)} 元` },
                  ...(depositFen > 0 ? [{ name: '装修押金', value: `${yuan(depositFen)} 元` }] : []),
                ]}
              />
            </Card>
            {bills.map((row) => (
              <OneBill key={row.billId} row={row} />
            ))}
            {bills.length === 0 ? <Note>这一天以后没有账单，也没有欠的。</Note> : null}
            <Note>
              这是给买卖双方算账用的，不改变谁欠谁缴：没缴的账单还是原来的人欠。外地的规定是由原业主结清，或者双方约定好告诉物业；本地规定待核。
            </Note>
            <Note>余额过户以前退给缴的人；买卖双方都签字的，可以留给买方。装修押金谁交的退给谁，不跟房子走。</Note>
            <Note>物业费没结清，物业也不能拦着过户。</Note>
          </>
        )}
      </Loaded>
    </>
  );
}

function OneBill({ row: { title, paid, sellerText, sellerFen, buyerText, buyerFen } }: { row: Row }) {
  return (
    <Card small title={title} aside={<Badge kind={paid ? 'ok' : 'wait'} text={paid ? '缴了' : '没缴'} />}>
      <KeyValues
        rows={[
          ...(sellerText ? [{ name: `卖方 ${sellerText}`, value: `${yuan(sellerFen)} 元` }] : []),
          ...(buyerText ? [{ name: `买方 ${buyerText}`, value: `${yuan(buyerFen)} 元` }] : []),
        ]}
      />
    </Card>
  );
}
