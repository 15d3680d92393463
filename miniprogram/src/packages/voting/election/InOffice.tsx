import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { CommitteeCard, Members } from '../../../committee/CommitteeCard';
import { Duties } from '../../../committee/Duties';
import { HandOver } from '../../../committee/HandOver';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { ElectionList } from './ElectionList';
import { Recalls } from './Recalls';

/** The committee as every neighbour sees it. */
export function InOffice({ communityId, home }: { communityId: string; home: Home | undefined }) {
  const load = useLoad(`committees.${communityId}`, () => cloud.committee.committees({ communityId }));
  const owns = home?.relation === 'owner' && home.communityId === communityId;
  return (
    <Loaded load={load} what="业委会" shape="card">
      {({ current, earlier }) => (
        <>
          {current ? (
            <>
              <CommitteeCard committee={current} />
              <Members committee={current} />
              <Duties duties={current.duties} />
            </>
          ) : (
            <Card>
              <Empty title="还没有业委会" detail="选出以后，这里能看到成员、任期和备案情况。" />
            </Card>
          )}
          <ElectionList communityId={communityId} />
          {owns ? <HandOver communityId={communityId} /> : null}
          {owns && current ? <Recalls communityId={communityId} committee={current} /> : null}
          {earlier.length === 0 ? null : (
            <Card kind="list" title="往届">
              {earlier.map(({ committeeId, termText, members }, at) => (
                <Cell
                  key={committeeId}
                  text={termText}
                  detail={members.map(({ name }) => name).join('、')}
                  last={at === earlier.length - 1}
                />
              ))}
            </Card>
          )}
        </>
      )}
    </Loaded>
  );
}
