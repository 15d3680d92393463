import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Loaded } from '../../../ui/state/Loaded';

/** Elections of the community, newest first. */
export function ElectionList({ communityId }: { communityId: string }) {
  const load = useLoad(`elections.${communityId}`, () => cloud.committee.elections({ communityId }));
  return (
    <Loaded load={load} what="选举" quiet>
      {({ elections }) =>
        elections.length === 0 ? null : (
          <Card kind="list" title="选举">
            {elections.map(({ electionId, title, kindTitle, seats, stageText }, at) => (
              <Cell
                key={electionId}
                icon="ballot"
                text={title}
                detail={`${kindTitle}，应选 ${seats} 人 · ${stageText}`}
                last={at === elections.length - 1}
                onClick={() => go('voting/election', { electionId })}
              />
            ))}
          </Card>
        )
      }
    </Loaded>
  );
}
