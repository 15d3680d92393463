import { useEffect } from 'react';
import { choosePost, currentPost, useChosenPost } from '../../../desk/current-post';
import { deskOf } from '../../../desk/desk';
import { go, useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf, useMe } from '../../../who/me';
import { As } from './As';
import { DeskToday } from './DeskToday';
import { Places } from './Places';

/** 工作台: as whom, what waits, what may be done, and what may not. Street and bureau choose a community first. */
export default function Workbench() {
  const me = useMe();
  const chosen = useChosenPost();
  const { communityId, membershipId } = useParams<'communityId' | 'membershipId'>();
  useEffect(() => {
    if (membershipId) choosePost(membershipId);
  }, [membershipId]);
  return (
    <Page title="工作台">
      <Loaded load={me} what="您的身份" shape="card">
        {(mine) => {
          const posts = postsOf(mine);
          const post = currentPost(posts, chosen);
          if (!post)
            return (
              <Card>
                <Empty title="您还没有岗位" detail="物业的岗位由项目经理给，业委会的由社区给。给了以后这里就能办事。" />
              </Card>
            );
          const desk = deskOf(mine, post, communityId);
          return (
            <>
              <As post={post} posts={posts} homes={mine.homes} />
              {desk ? (
                <DeskToday key={desk.communityId} desk={desk} onElsewhere={() => go('workbench/index')} />
              ) : (
                <Places post={post} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
