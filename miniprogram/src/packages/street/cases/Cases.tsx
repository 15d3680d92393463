import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { CaseCard } from './CaseCard';
import { TakeSheet } from './TakeSheet';

export type Case = Awaited<ReturnType<Cloud['street']['cases']>>['cases'][number];

const views = [
  { id: 'open', text: '等答复' },
  { id: 'answered', text: '等回访' },
  { id: 'closed', text: '办结' },
] as const;

export function Cases({ desk }: { desk: Desk }) {
  const { communityId, holds, today } = desk;
  const [view, setView] = useState<(typeof views)[number]['id']>('open');
  const [taking, setTaking] = useState(false);
  const { load, more } = usePages(`cases.${communityId}.${view}`, (skip) =>
    cloud.street.cases({ communityId, state: view, skip, limit: pageSize }),
  );
  const done = () => {
    setTaking(false);
    load.reload();
  };
  const bar = holds('committee', 'community', 'street') ? (
    <BottomBar>
      <Button kind="line" text="接待日" onClick={() => go('street/reception', { communityId })} />
      <Button text="登记来件" onClick={() => setTaking(true)} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="接待和热线来件" bar={bar}>
      <Segment options={views} value={view} onChange={setView} />
      <Loaded load={load} what="来件">
        {(pages) => {
          const rows = pages.flatMap(({ cases }) => cases);
          return (
            <>
              {rows.length === 0 ? (
                <Card>
                  <Empty title="没有来件" detail="接待日听到的、12345 转来的，登记了就在这里。" />
                </Card>
              ) : null}
              {rows.map((one) => (
                <CaseCard key={one.caseId} one={one} onDone={load.reload} />
              ))}
              <More last={pages.at(-1)?.cases.length ?? 0} onMore={more} />
              <Note>{pages[0]?.limitsText ?? ''}</Note>
            </>
          );
        }}
      </Loaded>
      {taking ? (
        <TakeSheet communityId={communityId} today={today} onClose={() => setTaking(false)} onDone={done} />
      ) : null}
    </Page>
  );
}
