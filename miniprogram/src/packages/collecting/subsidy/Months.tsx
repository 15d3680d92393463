import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { AppraiseSheet } from './AppraiseSheet';
import { ConfirmMoneySheet } from './ConfirmMoneySheet';
import { EnterMoneySheet } from './EnterMoneySheet';
import { MonthCard } from './MonthCard';
import type { Doing } from './money-steps';
import { TierCard } from './TierCard';
import { TierSheet } from './TierSheet';

export type Answer = Awaited<ReturnType<Cloud['fees']['subsidyMonths']>>;
export type SubsidyMonth = Answer['months'][number];

/** The community's tier and its months, newest first, with what may be done by who looks. */
export function Months({ desk }: { desk: Desk }) {
  const { communityId, today, holds } = desk;
  const [doing, setDoing] = useState<Doing>();
  const { load, more } = usePages(`subsidy-months.${communityId}`, (skip) =>
    cloud.fees.subsidyMonths({ communityId, skip, limit: pageSize }),
  );
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
  };
  const bar = (
    <BottomBar>
      <Button text="定补贴档次" onClick={() => setDoing({ act: 'tier' })} />
    </BottomBar>
  );
  return (
    <Page title="财政补贴" bar={holds('street', 'bureau') ? bar : undefined}>
      <Loaded load={load} what="财政补贴" shape="card">
        {(pages) => {
          const [first] = pages;
          const months = pages.flatMap((page) => page.months);
          return (
            <>
              {first ? <TierCard answer={first} today={today} /> : null}
              <Card kind="list">
                <Cell
                  icon="chart"
                  text="全区补贴方案和测算"
                  last
                  onClick={() => go('collecting/subsidy', { communityId, show: 'plan' })}
                />
              </Card>
              {months.length === 0 ? (
                <Card>
                  <Empty title="还没有哪个月的补贴" detail="定了档次，从下个月起，每月最后一天记一次。" />
                </Card>
              ) : null}
              {months.map((month) => (
                <MonthCard key={month.subsidyMonthId} month={month} holds={holds} onDo={setDoing} />
              ))}
              <More last={pages.at(-1)?.months.length ?? 0} onMore={more} />
              <Note>补贴要专款用于老旧小区日常管护。考核系数和按考核拨付的办法待核。</Note>
            </>
          );
        }}
      </Loaded>
      {doing?.act === 'tier' ? <TierSheet communityId={communityId} onClose={close} onDone={done} /> : null}
      {doing?.act === 'appraise' ? <AppraiseSheet month={doing.month} onClose={close} onDone={done} /> : null}
      {doing?.act === 'enter' ? <EnterMoneySheet {...doing} desk={desk} onClose={close} onDone={done} /> : null}
      {doing?.act === 'confirm' ? <ConfirmMoneySheet {...doing} onClose={close} onDone={done} /> : null}
    </Page>
  );
}
