import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { OneVersion } from './OneVersion';
import { Texts } from './Texts';

/** 管理规约和议事规则: what is in force, what was, what changed, and where the law leaves things open. */
export default function Covenants() {
  const { versionId, communityId } = useParams<'versionId' | 'communityId'>();
  const who = useWho();
  if (versionId) return <OneVersion versionId={versionId} />;
  if (communityId) return <Texts communityId={communityId} />;
  if (who.communityId) return <Texts communityId={who.communityId} />;
  return (
    <Page title="管理规约">
      <InCommunity who={who} why="找到房子才能看小区的管理规约。">
        {() => null}
      </InCommunity>
    </Page>
  );
}
