import { useState } from 'react';
import { choosePost } from '../../../desk/current-post';
import { replace } from '../../../routes';
import { Identity } from '../../../ui/identity/Identity';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Home, Membership } from '../../../who/me';
import { labelText } from '../../../who/words';

export interface AsProps {
  post: Membership;
  posts: readonly Membership[];
  homes: readonly Home[];
}

/** 身份: who is acting, and 换身份 among one's posts. */
export function As({ post, posts, homes }: AsProps) {
  const [open, setOpen] = useState(false);
  const choose = (id: string) => {
    choosePost(id);
    setOpen(false);
    replace('workbench/index');
  };
  return (
    <>
      <Identity
        name={post.personName}
        post={postText(post, homes)}
        onSwitch={posts.length > 1 ? () => setOpen(true) : undefined}
      />
      <Sheet open={open} title="换身份" onClose={() => setOpen(false)}>
        {posts.map((each) => (
          <ChoiceRow
            key={each.id}
            on={each.id === post.id}
            name={each.roleTitle}
            note={each.placeName}
            onClick={() => choose(each.id)}
          />
        ))}
      </Sheet>
    </>
  );
}

/** 锡源小区 · 业委会，兼 4-1-201 业主. */
function postText({ placeName, roleTitle, communityId }: Membership, homes: readonly Home[]): string {
  const own = homes.find((home) => home.relation === 'owner' && home.communityId === communityId);
  return `${placeName} · ${roleTitle}${own ? `，兼 ${labelText(own.label)} 业主` : ''}`;
}
