import { currentPost, useChosenPost } from '../../../desk/current-post';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf, useMe } from '../../../who/me';
import { District } from './District';
import { Street } from './Street';

/** Opened without naming a street: that of my post, or all of my district; anybody else is led to what the meeting has in hand. */
export function OfPost() {
  const me = useMe();
  const chosen = useChosenPost();
  const posts = me.data ? postsOf(me.data) : [];
  const now = currentPost(posts, chosen);
  const above = [...(now ? [now] : []), ...posts].find(({ role }) => role === 'street' || role === 'bureau');
  if (above?.streetId) return <Street streetId={above.streetId} name={above.placeName} />;
  if (above?.districtId) return <District districtId={above.districtId} />;
  const communityId = now?.communityId;
  return (
    <Page title="联席会议">
      <Loaded load={me} what="您的身份" shape="card">
        {() => (
          <Card>
            <Empty title="联席会议由镇街召集" detail="会议的名单和召集在镇街；交到会上的事，在小区的联席会议事项里看。">
              <Button text="看小区的事项" onClick={() => go('street/matters', { communityId })} />
            </Empty>
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
