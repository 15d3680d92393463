import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { cloud } from '../../../cloud/cloud';
import { uploadFile } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Amount } from '../../../ui/amount/Amount';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Open } from './Open';
import type { Looked } from './Record';

/** The days recorded so far, what is still unexplained, and the way to the next day. */
export function Days({ desk, onLook }: { desk: Desk; onLook: (looked: Looked) => void }) {
  const { communityId, holds } = desk;
  const [turn, setTurn] = useState(0);
  const { load, more } = usePages(`settlements.${communityId}`, (skip) =>
    cloud.payment.settlements({ communityId, skip, limit: pageSize }),
  );
  const choose = useAction(async () => {
    const chosen = await chooseSheet();
    if (!chosen) return;
    const fileId = await uploadFile(chosen.path, { folder: 'settlements', communityId }, endingOf(chosen.name));
    onLook({ fileId, preview: await cloud.payment.previewSettlement({ communityId, fileId }) });
  });
  const bar = (
    <BottomBar note="在微信支付商户平台下载前一天的“全部”账单。">
      <Button text="选对账单" busy={choose.busy} onClick={() => void choose.run()} />
    </BottomBar>
  );
  return (
    <Page title="微信对账" bar={holds('cashier') ? bar : undefined}>
      {choose.error ? <Tip kind="bad">{choose.error.message}</Tip> : null}
      <Open key={turn} desk={desk} onChange={() => setTurn(turn + 1)} />
      <SectionHead title="对过的日子" />
      <Loaded load={load} what="对过的日子">
        {(pages) => {
          const days = pages.flatMap((page) => page.settlements);
          if (days.length === 0)
            return (
              <Card>
                <Empty title="还没有对过账" detail="收银每天把前一天的微信账单传上来，和账本一笔一笔对。" />
              </Card>
            );
          return (
            <>
              <Card kind="list">
                {days.map(({ day, payments, paymentFen, refunds, refundFen, chargeFen, bankFen }, nth) => (
                  <Cell
                    key={day}
                    text={dayText(day)}
                    detail={`缴费 ${payments} 笔 ${yuan(paymentFen)}，退款 ${refunds} 笔 ${yuan(refundFen)}，手续费 ${yuan(chargeFen)}`}
                    aside={<Amount fen={bankFen} />}
                    last={nth === days.length - 1}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.settlements.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
