import { addDays, dayOf, endOf } from '@mulin/domain/day/day';
import { corrections } from '@mulin/shared-types/documents/own-data';
import { memberships } from '@mulin/shared-types/documents/people';
import { postHandOvers } from '@mulin/shared-types/documents/posts';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { companyRoles, type Role } from '@mulin/shared-types/roles';
import { atMost, oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

/** Posts that end so soon are to be given again, or handed over. */
const SOON_DAYS = 30;

/** What waits about people: data to put right, homes to pass on, posts that end, things to confirm having got. */
export const peopleTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([toCorrect(sitting), toPass(sitting), ending(sitting), toConfirm(sitting)])).flat();

async function toCorrect({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'manager', 'community')) return [];
  const waiting = { communityId, state: 'asked' } as const;
  const [oldest, count] = await Promise.all([
    table(corrections).first(waiting, [['askedAt', 'asc']]),
    table(corrections).count(waiting),
  ]);
  if (!oldest) return [];
  const title = `答复 ${count} 条资料更正`;
  const task = { kind: 'binding' as const, id: communityId, title, detail: '核实了就改，不改写明理由', action: '去办' };
  return [withDay(task, oldest.dueDay)];
}

async function toPass({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'community')) return [];
  const waiting = { communityId, state: 'asked' } as const;
  const asked = await table(unitTransfers).find(waiting, { limit: MOST, fields: ['askedBy'] });
  const count = asked.filter(({ askedBy }) => !own.includes(askedBy)).length;
  if (count === 0) return [];
  const title = `复核 ${count} 份过户`;
  return [{ kind: 'transfer', id: communityId, title, detail: '登记和复核要两个人', action: '去复核', due: null }];
}

async function ending({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager')) return [];
  const soon = new Date(endOf(addDays(dayOf(now), SOON_DAYS)));
  const posts = { communityId, status: 'active', role: oneOf<Role>(companyRoles), until: atMost(soon) } as const;
  const found = await table(memberships).find(posts, { limit: MOST, fields: ['until'] });
  const [first] = found.flatMap(({ until }) => until ?? []).sort((a, b) => a.getTime() - b.getTime());
  if (!first) return [];
  const title = `${found.length} 个岗位快到期`;
  const task = { kind: 'post' as const, id: communityId, title, detail: '续任，或者办离任交接', action: '去办' };
  return [withDay(task, dayOf(new Date(first.getTime() - 1)))];
}

async function toConfirm({ communityId, openid }: Sitting): Promise<Task[]> {
  const given = await table(postHandOvers).find(
    { toOpenid: openid, state: 'given' },
    { limit: MOST, fields: ['communityId'] },
  );
  const count = given.filter((one) => one.communityId === communityId).length;
  if (count === 0) return [];
  const title = `确认 ${count} 份离任交接`;
  return [{ kind: 'post', id: communityId, title, detail: '交给您的事和东西', action: '去确认', due: null }];
}
