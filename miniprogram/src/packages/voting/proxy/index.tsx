import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { useWho } from '../../../who/useWho';
import { Agencies } from './Agencies';
import { Given } from './Given';
import { Grant } from './Grant';

/** 委托投票: what my home has given to others, and what others have given to me. */
export default function VotingProxy() {
  const { grant, pollId } = useParams<'grant' | 'pollId'>();
  const { me, home } = useWho();
  const owned = home?.relation === 'owner' ? home : undefined;
  if (grant && owned && me.data) return <Grant home={owned} now={me.data.now} pollId={pollId} />;
  return (
    <Page title="委托投票">
      <Agencies />
      {owned ? <Given home={owned} pollId={pollId} /> : null}
    </Page>
  );
}
