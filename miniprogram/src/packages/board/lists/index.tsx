import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Lists } from './Lists';

/** 四公开、三公开、八项内容: of my community, or of the one named, for those who look over several. */
export default function ListsPage() {
  const who = useWho();
  const { communityId } = useParams<'communityId'>();
  return (
    <Page title="应公示的清单">
      {communityId ? (
        <Lists communityId={communityId} />
      ) : (
        <InCommunity who={who} why="找到房子才能看小区该公示什么。">
          {(own) => <Lists communityId={own} />}
        </InCommunity>
      )}
    </Page>
  );
}
