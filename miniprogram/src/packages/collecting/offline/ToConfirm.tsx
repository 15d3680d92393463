import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { DecideSheet } from './DecideSheet';
import { Differences } from './Differences';
import { Entered } from './Entered';

export type OfflineOrder = Awaited<ReturnType<Cloud['payment']['offlineToConfirm']>>['orders'][number];

/** An order and what is about to be said of it. */
export interface Decision {
  order: OfflineOrder;
  confirm: boolean;
}

export function ToConfirm({ desk: { communityId, holds } }: { desk: Desk }) {
  const [decision, setDecision] = useState<Decision>();
  const { load, more } = usePages(`offline.${communityId}`, (skip) =>
    cloud.payment.offlineToConfirm({ communityId, skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar>
      <Button kind="line" text="用表格录" onClick={() => go('collecting/offline', { communityId, list: 1 })} />
      <Button text="录一笔收款" onClick={() => go('collecting/offline', { communityId, enter: 1 })} />
    </BottomBar>
  );
  const decided = () => {
    setDecision(undefined);
    load.reload();
  };
  return (
    <Page title="线下收款" bar={holds('cashier') ? bar : undefined}>
      <Loaded load={load} what="线下收款">
        {(pages) => {
          const orders = pages.flatMap((page) => page.orders);
          return (
            <>
              {orders.length === 0 ? (
                <Card>
                  <Empty
                    title="没有等着确认的收款"
                    detail="收银录入现金和转账以后，要另一个人在这里确认，账单才算缴了。"
                  />
                </Card>
              ) : null}
              {orders.map((order) => (
                <Entered
                  key={order.orderId}
                  order={order}
                  onDecide={holds('manager', 'clerk') && !order.mine ? setDecision : undefined}
                />
              ))}
              <More last={pages.at(-1)?.orders.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <Differences communityId={communityId} />
      {decision ? <DecideSheet decision={decision} onClose={() => setDecision(undefined)} onDone={decided} /> : null}
    </Page>
  );
}
