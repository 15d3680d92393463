import { momentText } from '@mulin/domain/day/spoken';
import { Text, View } from '@tarojs/components';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { PayOutcome } from '../paying/PayOutcome';
import { type Paying, usePaying } from '../paying/usePaying';
import { CreditCard } from './CreditCard';

type Order = Awaited<ReturnType<Cloud['payment']['list']>>['orders'][number];

const most = 50;

const stamps: Record<Order['state'], { kind: BadgeKind; text: string }> = {
  waiting: { kind: 'wait', text: '正在缴' },
  paid: { kind: 'ok', text: '已缴' },
  closed: { kind: 'closed', text: '没缴，钱没扣' },
  refunded: { kind: 'wait', text: '已退' },
};

/** 缴费记录, newest first: a paid one opens its receipt, one on its way can be asked about or given up. */
export function PaymentList({ unitId }: { unitId: string }) {
  const load = useLoad(`payments.${unitId}`, () => cloud.payment.list({ unitId, limit: most }));
  const paying = usePaying(load.reload);
  return (
    <>
      <PayOutcome paying={paying} />
      <CreditCard unitId={unitId} />
      <Loaded load={load} what="缴费记录">
        {({ orders }) =>
          orders.length === 0 ? (
            <Card>
              <Empty title="还没有缴费记录" detail="缴过以后，收据都在这里。" />
            </Card>
          ) : (
            <>
              <Card kind="list">
                {orders.map((order, at) => (
                  <Row key={order.orderId} order={order} paying={paying} last={at === orders.length - 1} />
                ))}
              </Card>
              {orders.length === most ? <Note centred>只列最近 {most} 笔，更早的请物业查。</Note> : null}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Row({ order, paying, last }: { order: Order; paying: Paying; last: boolean }) {
  const { orderId, title, totalFen, returnedFen, wayTitle, state, at } = order;
  const open = state === 'paid' || state === 'refunded' ? () => go('fees/receipt', { orderId }) : undefined;
  return (
    <Cell
      text={`${title} ${yuan(totalFen)} 元`}
      detail={
        <View className="ml-item__m">
          <Badge {...stamps[state]} />
          {state === 'paid' && returnedFen > 0 ? <Text>退了 {yuan(returnedFen)} 元</Text> : null}
          <Text>{wayTitle}</Text>
          <Text>{momentText(at)}</Text>
        </View>
      }
      aside={state === 'waiting' ? <Link text="看结果" onClick={() => paying.askAgain(orderId)} /> : undefined}
      last={last}
      onClick={open}
    />
  );
}
