import { checkSettled } from '@mulin/domain/assembly/committee/outcome';
import { polls } from '@mulin/shared-types/documents/assembly';
import { elections } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { samePerson } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import type { Election } from '../ballot-paper';
import { conclude } from '../seating/conclude';

type Committee = typeof committee;
type Office = 'community' | 'street';

export const tieWays = { lot: '当场抽签', 'second-ballot': '票数相同的人再投一次' } as const;

/** 末位同票: what everybody reads until it is settled. Names of the tied are with the result of the vote. */
export const tiedText = (
  { elected, open, tied }: { elected: number; open: number; tied: number },
  way: keyof typeof tieWays,
): string =>
  `${elected} 人当选；还有 ${open} 席，${tied} 人票数相同。按公告写明的办法（${tieWays[way]}）定，社区和镇街都确认以后再公布`;

/** Equal votes at the last seat are for people: lot or second ballot, as the frozen card says, on paper with witnesses. */
export const settleTie: Handler<Committee, 'settleTie'> = async ({ order, way, note, fileIds }, ctx) => {
  const election = ctx.subjectOf(elections);
  const { caller, now } = ctx;
  if (election.state !== 'tied') throw new Refusal('CONFLICT', '这次选举没有票数相同要认定的');
  if (election.tie) throw new Refusal('CONFLICT', '已经有人登记过认定结果，等另一方确认');
  checkSettled(election.tied, order);
  requireUploads(fileIds, 'committee', election.communityId);
  await refuseOtherWay(election, way);
  const byRole = officeOf(ctx);
  const tie = { order, way, fileIds, note, by: caller.openid, byRole, at: now, confirmedBy: null, confirmedAt: null };
  if (!(await table(elections).update(election._id, { state: 'tied', tie: null }, { tie }))) {
    throw new Refusal('CONFLICT', '已经有人登记过认定结果，请刷新后再看');
  }
  ctx.note({ title: election.title, way, order });
  return {};
};

/** The card was frozen with one way; another would be another vote. */
async function refuseOtherWay({ pollId }: Election, way: 'lot' | 'second-ballot'): Promise<void> {
  const poll = pollId === null ? undefined : await table(polls).get(pollId);
  const agreed = (poll?.card as { policy?: { tieBreak?: unknown } } | null | undefined)?.policy?.tieBreak;
  if (agreed === undefined || agreed === way) return;
  const words = tieWays[agreed as keyof typeof tieWays];
  throw new Refusal('INVALID_INPUT', `公告里写明票数相同时${words}，不能改用别的办法`, 'way');
}

/** Two offices: whoever wrote it down does not confirm it. Sent back, it is written down anew. */
export const confirmTie: Handler<Committee, 'confirmTie'> = async ({ agree }, ctx) => {
  const election = ctx.subjectOf(elections);
  const { caller, now } = ctx;
  const { tie } = election;
  if (election.state !== 'tied' || !tie) throw new Refusal('CONFLICT', '没有等待确认的认定结果');
  if (tie.byRole === officeOf(ctx) || (await samePerson(tie.by, caller.openid))) {
    throw new Refusal('CONFLICT', `要由${tie.byRole === 'street' ? '社区' : '镇街'}确认，登记的一方不能自己确认`);
  }
  ctx.note({ title: election.title, agree });
  const asRecorded = { state: 'tied', 'tie.at': tie.at } as const;
  if (!agree) {
    await table(elections).update(election._id, asRecorded, { tie: null });
    return {};
  }
  const confirmed = { ...tie, confirmedBy: caller.openid, confirmedAt: now };
  if (!(await table(elections).update(election._id, asRecorded, { tie: confirmed }))) {
    throw new Refusal('CONFLICT', '认定结果刚刚有变动，请刷新后再看');
  }
  await concludeTied({ ...election, tie: confirmed }, now);
  return {};
};

/** Also what the timer does when somebody's confirmation was cut off before the seats were taken. */
export async function concludeTied(election: Election, now: Date): Promise<void> {
  const { tie, elected, reserve, tied, seats, pollId } = election;
  if (!tie?.confirmedAt) return;
  const open = seats - elected.length;
  checkSettled(tied, tie.order);
  const poll = pollId === null ? undefined : await table(polls).get(pollId);
  await conclude(
    election,
    {
      elected: [...elected, ...tie.order.slice(0, open)],
      reserve: [...tie.order.slice(open), ...reserve],
      closedAt: poll?.closedAt ?? now,
    },
    now,
  );
}

/** In which office's name the caller acts here. */
function officeOf({ caller }: Pick<Context, 'caller'>): Office {
  return caller.acting.some(({ role }) => role === 'street') ? 'street' : 'community';
}
