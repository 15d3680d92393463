import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { CloseCard } from './CloseCard';
import { LockSheet } from './LockSheet';
import { Trial } from './Trial';

type Closes = Awaited<ReturnType<Cloud['ledger']['closes']>>;
export type Close = Closes['closes'][number];
export type NextPeriod = Closes['next'][number];

/** What is closed, what can be closed next, and whether the books balance. */
export function Closing({ desk }: { desk: Desk }) {
  const { communityId, holds } = desk;
  const [locking, setLocking] = useState<NextPeriod>();
  const { load, more } = usePages(`closes.${communityId}`, (skip) =>
    cloud.ledger.closes({ communityId, skip, limit: pageSize }),
  );
  const mayLock = holds('cashier', 'manager');
  const end = () => setLocking(undefined);
  return (
    <Page title="结账">
      <Loaded load={load} what="结账">
        {(pages) => {
          const { next = [], closedThrough = null } = pages[0] ?? {};
          const closes = pages.flatMap((page) => page.closes);
          return (
            <>
              <Tip kind={closedThrough === null ? 'plain' : 'ok'}>
                {closedThrough === null
                  ? '还没有结过账。'
                  : `账结到了 ${wholeDayText(closedThrough)}。更早的事现在才记，会记在后一天，并写明是哪天发生的。`}
              </Tip>
              {mayLock && next.length > 0 ? (
                <Card kind="list">
                  {next.map((period, at) => (
                    <Cell
                      key={period.period}
                      icon="check-circle"
                      tint="pine"
                      text={`结 ${period.title}的账`}
                      last={at === next.length - 1}
                      onClick={() => setLocking(period)}
                    />
                  ))}
                </Card>
              ) : null}
              {closes.length === 0 ? (
                <Card>
                  <Empty title="没有结过的期间" detail="一个月、半年、一年过完，收银或经理锁账，另一个人复核。" />
                </Card>
              ) : (
                closes.map((close) => (
                  <CloseCard
                    key={close.closeId}
                    close={close}
                    mayDecide={holds('manager', 'committee', 'community')}
                    onDone={load.reload}
                  />
                ))
              )}
              <More last={pages.at(-1)?.closes.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <SectionHead title="试算平衡" />
      <Trial desk={desk} />
      {locking ? (
        <LockSheet
          communityId={communityId}
          period={locking}
          onClose={end}
          onDone={() => {
            end();
            load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
