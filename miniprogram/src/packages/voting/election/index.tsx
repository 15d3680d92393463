import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { InOffice } from './InOffice';
import { OneElection } from './OneElection';

/** 业委会: one election, or without one the committee in office, its elections and proposals to end a seat. */
export default function Election() {
  const { electionId, communityId: named } = useParams<'electionId' | 'communityId'>();
  const who = useWho();
  if (electionId) return <OneElection electionId={electionId} home={who.home} />;
  return (
    <Page title="业委会">
      {named ? (
        <InOffice communityId={named} home={who.home} />
      ) : (
        <InCommunity who={who} why="找到房子才能看小区的业委会。">
          {(communityId) => <InOffice communityId={communityId} home={who.home} />}
        </InCommunity>
      )}
    </Page>
  );
}
