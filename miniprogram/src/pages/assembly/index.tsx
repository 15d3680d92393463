import { Page } from '../../ui/page/Page';
import { InCommunity } from '../../who/InCommunity';
import { useWho } from '../../who/useWho';
import { AssemblyOf } from './AssemblyOf';

export default function Assembly() {
  const who = useWho();
  return (
    <Page title="议事" tab="assembly">
      <InCommunity who={who} why="找到房子才能看小区的表决、投票。">
        {(communityId) => <AssemblyOf key={communityId} communityId={communityId} />}
      </InCommunity>
    </Page>
  );
}
