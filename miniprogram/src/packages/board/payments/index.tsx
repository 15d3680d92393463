import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Payments } from './Payments';

/** 缴费情况 of the whole community, building by building; never a home. */
export default function PaymentsPage() {
  const who = useWho();
  const { communityId } = useParams<'communityId'>();
  return (
    <Page title="缴费情况">
      {communityId ? (
        <Payments communityId={communityId} />
      ) : (
        <InCommunity who={who} why="找到房子才能看小区的缴费情况。">
          {(own) => <Payments communityId={own} />}
        </InCommunity>
      )}
    </Page>
  );
}
