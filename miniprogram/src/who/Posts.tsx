import { go } from '../routes';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import type { Membership } from './me';

/** The posts I hold; each leads to the workbench. */
export function Posts({ posts }: { posts: readonly Membership[] }) {
  return (
    <Card kind="list">
      {posts.map(({ id, roleTitle, personName, placeName }, at) => (
        <Cell
          key={id}
          icon="shield"
          tint="pine"
          text={`${placeName} · ${roleTitle}`}
          detail={`${personName}，进工作台`}
          last={at === posts.length - 1}
          onClick={() => go('workbench/index', { membershipId: id })}
        />
      ))}
    </Card>
  );
}
