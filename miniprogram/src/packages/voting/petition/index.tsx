import { dayOf } from '@mulin/domain/day/day';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Me, postsOf } from '../../../who/me';
import { useWho } from '../../../who/useWho';
import { List } from './List';
import { OnePetition } from './OnePetition';
import { Start } from './Start';

const checking: readonly string[] = ['committee', 'community', 'street', 'bureau'];

/** 业主连署: the petitions there are, one of them, or starting one. */
export default function PetitionPage() {
  const params = useParams<'petitionId' | 'communityId' | 'write'>();
  const { me, home, communityId } = useWho();
  if (!me.data)
    return (
      <Page title="业主连署">
        <Loaded load={me} what="您的身份" shape="card">
          {() => null}
        </Loaded>
      </Page>
    );
  const today = dayOf(me.data.now);
  if (params.petitionId)
    return <OnePetition petitionId={params.petitionId} today={today} mayCheck={mayCheck(me.data)} />;
  const here = params.communityId ?? communityId;
  const owned = home?.relation === 'owner' && home.communityId === here ? home.unitId : undefined;
  if (params.write && owned) return <Start unitId={owned} />;
  if (here && !params.write) return <List communityId={here} today={today} mayStart={owned !== undefined} />;
  return (
    <Page title="业主连署">
      <Card>
        <Empty
          title={here ? '要业主本人来发起' : '先找到您的房子'}
          detail={here ? '家属和租户可以看，不能发起、不能签。' : '找到房子才能看小区的连署。'}
        />
      </Card>
    </Page>
  );
}

const mayCheck = (me: Me): boolean => postsOf(me).some(({ role }) => checking.includes(role));
