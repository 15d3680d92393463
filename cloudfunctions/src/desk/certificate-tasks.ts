import { dayOf } from '@mulin/domain/day/day';
import { toRenew } from '@mulin/domain/people/certificates';
import { memberships } from '@mulin/shared-types/documents/people';
import { postRecords } from '@mulin/shared-types/documents/posts';
import type { Role } from '@mulin/shared-types/roles';
import { appoints } from '../account/posts/reach';
import { inForce } from '../kit/authorise';
import { table } from '../kit/database';
import { type Sitting, type Task, withDay } from './task';

/** People at work in one community. */
const MOST_STAFF = 300;

/** 持证到期: for whoever writes down the certificates of the post, until a longer one of its name stands there. */
export async function certificateTasks({ communityId, now, holds }: Sitting): Promise<Task[]> {
  const mine = Object.entries(appoints).flatMap(([by, posts]) => (holds(by as Role) ? posts : []));
  if (mine.length === 0) return [];
  const today = dayOf(now);
  const records = await table(postRecords).find({ communityId }, { limit: MOST_STAFF, fields: ['certificates'] });
  const ending = records.flatMap(({ _id, certificates }) =>
    toRenew(certificates, today).map((one) => ({ ...one, _id })),
  );
  const posts = await table(memberships).getMany(new Set(ending.map(({ _id }) => _id)));
  const held = ending.filter(({ _id }) => {
    const post = posts.get(_id);
    return post !== undefined && inForce(post, now) && mine.includes(post.role);
  });
  const [first] = held.map(({ validUntil }) => validUntil).sort();
  if (first === undefined) return [];
  const names = [...new Set(held.map(({ name }) => name))].join('、');
  const title = first < today ? `${held.length} 张证书过期或快到期` : `${held.length} 张证书快到期`;
  const detail = `${names}；换了新证，在“加证书、培训”里登记`;
  return [withDay({ kind: 'post', id: communityId, title, detail, action: '去办' }, first)];
}
