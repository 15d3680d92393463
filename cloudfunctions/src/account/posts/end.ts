import { memberships } from '@mulin/shared-types/documents/people';
import { postHandOvers } from '@mulin/shared-types/documents/posts';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, roles } from '@mulin/shared-types/roles';
import { inForce, type Membership } from '../../kit/authorise';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { accountsOfPerson, requireOther, samePerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';
import { tell } from '../../kit/tell';
import { membershipId } from '../membership';
import { isResident } from '../shown';
import { inHand, passOn } from './in-hand';
import { ends, mayFor, whoMay } from './reach';

/**
 * 离任: first what is in hand passes on, then the post ends, so that nothing lies with nobody; broken off, it is done again and each part
 * happens once.
 */
export const endPost: Handler<typeof account, 'endPost'> = async (input, ctx) => {
  const { reason, successorId, custody } = input;
  const held = ctx.subjectOf(memberships);
  await refuseEnding(held, ctx);
  const everywhere = await ofPerson(held);
  const waiting = (await Promise.all(everywhere.map(inHand))).flat();
  const successor = successorId === null ? null : await successorOf(held, successorId, waiting, ctx);
  if (!successor && waiting.length + custody.length > 0 && held.status === 'active') {
    const what = waiting.length > 0 ? `手上还有 ${waiting.length} 件没办完` : '有保管的东西要交';
    throw new Refusal('CONFLICT', `他${what}，请选一位接手的人`, 'successorId');
  }
  const requests = successor ? await handOver(held, successor, { waiting, reason, custody }, ctx) : 0;
  const ended = { status: 'ended', until: ctx.now, note: reason, decidedBy: ctx.caller.openid } as const;
  for (const { _id } of everywhere) await table(memberships).update(_id, { status: 'active' }, ended);
  ctx.note({ role: held.role, reason, successorId, requests });
  const message = {
    key: `post-ended.${held._id}.${held.since.getTime()}`,
    communityId: held.communityId ?? '',
    kind: 'people' as const,
    title: `您的${roles[held.role].title}岗位结束了`,
    body: reason,
    about: null,
  };
  await tell([held.openid], message, ctx.now);
  return { requests };
};

/** The post as every account of this person holds it: it was given to a number, and would go on under the other account. */
async function ofPerson(held: Membership): Promise<Membership[]> {
  const accounts = await accountsOfPerson(held.openid);
  const found = await table(memberships).getMany(accounts.map((openid) => membershipId(openid, held.role, held)));
  return [held, ...[...found.values()].filter(({ _id, status }) => _id !== held._id && status === 'active')];
}

async function refuseEnding(held: Membership, { caller }: Context): Promise<void> {
  if (isResident(held)) throw new Refusal('CONFLICT', '这是住户，请在“住户”里结束');
  if (held.role === 'committee') throw new Refusal('CONFLICT', '业委会的岗位跟着席位，请到“业委会”里办');
  if (!mayFor(ends, caller.acting, held.role)) {
    throw new Refusal('FORBIDDEN', `结束${roles[held.role].title}的岗位，请找${whoMay(ends, held.role) || '上级'}`);
  }
  await requireOther(held.openid, caller.openid, '自己的岗位，请上级来结束');
}

/** Whose work requests are. */
const works: readonly Role[] = ['repairer', 'clerk', 'manager'];

/** Somebody else, at work in the same place now, who may do the same work. */
async function successorOf(
  held: Membership,
  successorId: string,
  waiting: Handed['waiting'],
  { now }: Context,
): Promise<Membership> {
  const successor = await table(memberships).get(successorId);
  const here =
    successor && inForce(successor, now) && !isResident(successor) && successor.communityId === held.communityId;
  if (!here || successor.streetId !== held.streetId) {
    throw new Refusal('INVALID_INPUT', '接手的人要在这里有岗位，请另选一位', 'successorId');
  }
  if (waiting.length > 0 && !works.includes(successor.role)) {
    throw new Refusal('INVALID_INPUT', '没办完的报修要交给维修师傅、前台或项目经理', 'successorId');
  }
  if (await samePerson(successor.openid, held.openid)) {
    throw new Refusal('INVALID_INPUT', '接手的要是另一个人', 'successorId');
  }
  return successor;
}

interface Handed {
  waiting: Awaited<ReturnType<typeof inHand>>;
  reason: string;
  custody: string[];
}

async function handOver(held: Membership, successor: Membership, handed: Handed, ctx: Context): Promise<number> {
  const { waiting, reason, custody } = handed;
  const _id = idOf('ho', 'membership', held._id, held.since.toISOString());
  const document = {
    _id,
    communityId: held.communityId ?? '',
    membershipId: held._id,
    roleTitle: roles[held.role].title,
    fromName: held.personName,
    toOpenid: successor.openid,
    toName: successor.personName,
    requests: waiting.length,
    custody,
    state: 'given' as const,
    reason,
    by: ctx.caller.openid,
    at: ctx.now,
    confirmedAt: null,
  };
  await table(postHandOvers).insertIfAbsent(document);
  await passOn(waiting, held, successor, ctx.now);
  const kept = (await table(postHandOvers).get(_id)) ?? document;
  const message = {
    key: `hand-over.${_id}`,
    communityId: kept.communityId,
    kind: 'people' as const,
    title: `${unseal('name', held.personName)}的工作交给您了`,
    body: `${kept.requests} 件没办完的，${kept.custody.length} 样保管的东西。请到“人员”里确认收到。`,
    about: null,
  };
  await tell([successor.openid], message, ctx.now);
  return kept.requests;
}
