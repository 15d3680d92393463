import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Calendar } from './Calendar';

/** 接待日: who can be met where and when, for everybody; those who sit there plan it. */
export default function ReceptionPage() {
  const who = useWho();
  const { communityId } = useParams<'communityId'>();
  return (
    <Page title="接待日">
      {communityId ? (
        <Calendar communityId={communityId} />
      ) : (
        <InCommunity who={who} why="找到房子才知道您那里的接待日。">
          {(own) => <Calendar communityId={own} />}
        </InCommunity>
      )}
    </Page>
  );
}
