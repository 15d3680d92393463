import type { ReactNode } from 'react';
import { go, useParams } from '../routes';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Page } from '../ui/page/Page';
import { Empty } from '../ui/state/Empty';
import { Loaded } from '../ui/state/Loaded';
import { postsOf, useMe } from '../who/me';
import { currentPost, useChosenPost } from './current-post';
import { type Desk, deskOf } from './desk';

export interface AtDeskProps {
  title: string;
  children: (desk: Desk) => ReactNode;
}

/** Every page of the workbench: only for people who hold a post, about the community named in the address, else the post's own. */
export function AtDesk({ title, children }: AtDeskProps) {
  const me = useMe();
  const chosen = useChosenPost();
  const { communityId } = useParams<'communityId'>();
  const posts = me.data ? postsOf(me.data) : [];
  const post = currentPost(posts, chosen);
  const desk = me.data && post && deskOf(me.data, post, communityId);
  if (desk) return <>{children(desk)}</>;
  return (
    <Page title={title}>
      <Loaded load={me} what="您的身份" shape="card">
        {() => (
          <Card>
            {post ? (
              <Empty title="先选一个小区" detail="您管着好几个小区，选好再办。">
                <Button text="选小区" onClick={() => go('workbench/index')} />
              </Empty>
            ) : (
              <Empty title="您还没有岗位" detail="物业的岗位由项目经理给，业委会的由社区给。给了以后这里就能办事。" />
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
