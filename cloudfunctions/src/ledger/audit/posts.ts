import { memberships } from '@mulin/shared-types/documents/people';
import { residentRoles, roles } from '@mulin/shared-types/roles';
import { oneOf, table } from '../../kit/database';

const CHUNK = 200;
const MOST_POSTS = 5_000;
const automatic: Readonly<Record<string, string>> = { '': '', timer: '系统', wechat: '微信支付', phone: '系统' };

/** What somebody was at a moment in this community: the posts held then, else 住户 or 上级部门; never a name. */
export async function postsOf(openids: readonly string[], communityId: string) {
  const people = [...new Set(openids)].filter((openid) => !(openid in automatic));
  const held = [];
  for (let at = 0; at < people.length; at += CHUNK) {
    const where = { openid: oneOf(people.slice(at, at + CHUNK)), status: oneOf(['active', 'ended'] as const) };
    held.push(...(await table(memberships).findAll(where, { atMost: MOST_POSTS })));
  }
  const titles = new Map<string, { title: string; since: Date; until: Date | null }[]>();
  for (const { openid, role, since, until, communityId: where } of held) {
    if (where !== undefined && where !== communityId) continue;
    const title = residentRoles.some((one) => one === role) ? '住户' : roles[role].title;
    titles.set(openid, [...(titles.get(openid) ?? []), { title, since, until }]);
  }
  return (openid: string, at: Date): string => {
    const known = automatic[openid];
    if (known !== undefined) return known;
    const then = (titles.get(openid) ?? []).filter(({ since, until }) => since <= at && (until === null || at < until));
    const all = [...new Set(then.map(({ title }) => title))];
    const posts = all.filter((title) => title !== '住户');
    return posts.length > 0 ? posts.join('、') : (all[0] ?? '已不在岗');
  };
}
