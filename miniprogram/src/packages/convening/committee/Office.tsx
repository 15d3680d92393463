import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { CommitteeCard, Members } from '../../../committee/CommitteeCard';
import { Duties } from '../../../committee/Duties';
import { HandOver } from '../../../committee/HandOver';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Calls } from './Calls';
import { Filing } from './Filing';
import { Meeting } from './Meeting';
import { Posts } from './Posts';
import { RecallDecisions } from './RecallDecisions';
import { Record } from './Record';
import { Seats } from './Seats';

export type OfficeShown = Awaited<ReturnType<Cloud['committee']['office']>>;

/** What is to be done about the committee of one community, by whoever sits here. */
export function Office({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const [recording, setRecording] = useState(false);
  const load = useLoad(`committee.office.${communityId}`, () => cloud.committee.office({ communityId }));
  const offices = desk.holds('community', 'street');
  const done = () => {
    setRecording(false);
    load.reload();
  };
  if (recording) return <Record desk={desk} onDone={done} onBack={() => setRecording(false)} />;
  return (
    <Page title="业委会">
      <Loaded load={load} what="业委会" shape="card">
        {(office) => {
          const { committee, posts } = office;
          const part = { desk, office, onDone: load.reload };
          return (
            <>
              {committee ? (
                <>
                  <CommitteeCard committee={committee} />
                  <Calls {...part} committee={committee} />
                  <Meeting {...part} committee={committee} />
                  <Filing {...part} committee={committee} />
                  <Duties duties={committee.duties} />
                  <Members committee={committee} />
                  <Seats {...part} committee={committee} />
                  <HandOver communityId={communityId} />
                  {offices ? <RecallDecisions communityId={communityId} onDone={load.reload} /> : null}
                </>
              ) : (
                <Card>
                  <Empty title="还没有业委会" detail="选出以后自动记在这里；本系统启用前选出的，请社区或镇街登记。">
                    {offices ? <Button text="登记在任的业委会" onClick={() => setRecording(true)} /> : null}
                  </Empty>
                </Card>
              )}
              {offices ? <Posts posts={posts} onDone={load.reload} /> : null}
              <Card kind="list">
                <Cell icon="ballot" text="选举" last onClick={() => go('convening/election', { communityId })} />
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
