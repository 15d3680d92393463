import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { useWatch } from '../../../desk/useWatch';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Rows } from '../../fees/utilities/Rows';
import { Steps } from '../../fees/utilities/Steps';
import { Decide } from './Decide';
import { Payments } from './Payments';
import { type Bill, billStamp } from './states';
import { TakeBack } from './TakeBack';

export interface OneBillProps {
  desk: Desk;
  meterBillId: string;
}

/** One meter bill: the arithmetic, the split as it is or would be, and whatever is to be done with it now. */
export function OneBill({ desk, meterBillId }: OneBillProps) {
  const { load, more } = usePages(`meter-bill.${meterBillId}`, (skip) =>
    cloud.fees.meterBill({ meterBillId, skip, limit: pageSize }),
  );
  const state = load.data?.[0]?.state;
  useWatch(state === 'sharing' || state === 'taking-back', load.reload);
  return (
    <Page title="水电账单">
      <Loaded load={load} what="水电账单" shape="card">
        {(pages) => {
          const [bill] = pages;
          if (!bill) return null;
          const parts = { desk, meterBillId, bill, onDone: load.reload };
          return (
            <>
              <Head bill={bill} />
              <Card title="怎么算的">
                <Steps steps={bill.steps} />
              </Card>
              <Card title="账单和表的照片">
                <Photos photos={bill.photos.map(({ url }) => ({ src: url }))} />
              </Card>
              <Decide {...parts} />
              <TakeBack {...parts} />
              <Payments {...parts} />
              <Rows
                rows={pages.flatMap(({ rows }) => rows)}
                homes={bill.homes}
                last={pages.at(-1)?.rows.length ?? 0}
                onMore={more}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What every part of the page is about. */
export interface BillPart {
  desk: Desk;
  meterBillId: string;
  bill: Bill;
  onDone: () => void;
}

function Head({ bill }: { bill: Bill }) {
  const { title, place, scopeText, ruleText, supplier, dueDay, totalFen, state, reason, homes, billed, paidFen } = bill;
  const shared = state === 'sharing' || state === 'done' || state === 'back-asked';
  return (
    <Card title={`${title}，${place}`} aside={<Badge {...billStamp(state)} />}>
      {state === 'refused' ? (
        <Tip kind="wait" icon="alert">
          退回了：{reason}。改好重新登记这个月的账单。
        </Tip>
      ) : null}
      <KeyValues
        rows={[
          { name: '账单金额', value: `${yuan(totalFen)} 元` },
          { name: '供水供电单位', value: supplier },
          { name: '谁来分摊', value: scopeText },
          { name: '怎么分', value: ruleText },
          { name: '缴费期限', value: dayText(dueDay) },
          ...(shared ? [{ name: '已经缴了', value: `${yuan(paidFen)} 元` }] : []),
        ]}
      />
      {state === 'sharing' ? (
        <Progress name="正在分摊到户" done={billed} total={homes} unit="户" note="可以先离开这一页" />
      ) : null}
      {state === 'taking-back' ? (
        <View>
          <Progress
            name="正在收回"
            done={Math.max(0, homes - billed)}
            total={homes}
            unit="户"
            note="有人正在缴的，等他缴完或放开再收回"
          />
        </View>
      ) : null}
    </Card>
  );
}
