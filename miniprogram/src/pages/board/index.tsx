import { Page } from '../../ui/page/Page';
import { InCommunity } from '../../who/InCommunity';
import { useWho } from '../../who/useWho';
import { BoardOf } from './BoardOf';

export default function Board() {
  const who = useWho();
  return (
    <Page title="公示" tab="board">
      <InCommunity who={who} why="找到房子才能看小区的公示。">
        {(communityId) => <BoardOf key={communityId} communityId={communityId} />}
      </InCommunity>
    </Page>
  );
}
