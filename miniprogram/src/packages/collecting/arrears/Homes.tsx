import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { LawLink } from '../../../law/LawLink';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { AnswerSheet } from './AnswerSheet';
import { Buildings } from './Buildings';
import { NeverCut } from './NeverCut';
import { OneHome } from './OneHome';
import { OutcomeSheet } from './OutcomeSheet';
import { StepSheet } from './StepSheet';
import { Terms } from './Terms';

export type Overdue = Awaited<ReturnType<Cloud['arrears']['overdueHomes']>>['homes'][number];
export type Done = Overdue['done'][number];
export type Doing = { what: 'step' | 'answer'; home: Overdue } | { what: 'outcome'; taken: Done };

export function Homes({ desk }: { desk: Desk }) {
  const { communityId, today } = desk;
  const [doing, setDoing] = useState<Doing>();
  const { load, more } = usePages(`overdue.${communityId}`, (skip) =>
    cloud.arrears.overdueHomes({ communityId, skip, limit: pageSize }),
  );
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
  };
  return (
    <Page title="催缴">
      <NeverCut />
      <Loaded load={load} what="欠缴名单">
        {(pages) => {
          const homes = pages.flatMap((page) => page.homes);
          return (
            <>
              {homes.length === 0 ? (
                <Card>
                  <Empty title="没有过了缴费日的账单" />
                </Card>
              ) : (
                homes.map((home) => <OneHome key={home.unitId} home={home} onDo={setDoing} />)
              )}
              <More last={pages.at(-1)?.homes.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <LawLink id="regulation-64" />
      <LawLink id="privacy-25" />
      <Buildings communityId={communityId} />
      <Terms desk={desk} onChanged={load.reload} />
      {doing?.what === 'step' ? <StepSheet home={doing.home} onClose={close} onDone={done} /> : null}
      {doing?.what === 'answer' ? <AnswerSheet home={doing.home} onClose={close} onDone={done} /> : null}
      {doing?.what === 'outcome' ? (
        <OutcomeSheet taken={doing.taken} today={today} onClose={close} onDone={done} />
      ) : null}
    </Page>
  );
}
