import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { LawLink } from '../../../law/LawLink';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { Apply } from './Apply';
import { Condition } from './Condition';
import { Group } from './Group';
import { Way } from './Way';

/** 首次业主大会: whether it is due, what has been done, who prepares it, and applying for it. */
export default function Formation() {
  const named = useParams<'communityId'>().communityId;
  const { home, communityId: own } = useWho();
  const communityId = named ?? own;
  const load = useLoad(communityId && `formation.${communityId}`, () =>
    cloud.formation.show({ communityId: communityId ?? '' }),
  );
  const mayApply = home?.relation === 'owner' && home.communityId === communityId;
  return (
    <Page title="首次业主大会">
      <Loaded load={load} what="筹备情况" shape="card">
        {(shown) => (
          <>
            <Condition standing={shown.standing} source={shown.conditionSource} />
            <Way formation={shown} />
            <Group group={shown.group} />
            <LawLink id="civil-277" />
            {shown.standing.stage === 'due' && mayApply && communityId ? (
              <Apply communityId={communityId} onDone={load.reload} />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
