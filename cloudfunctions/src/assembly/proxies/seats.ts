import { agencies, proxies } from '@mulin/shared-types/documents/proxies';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Transaction, table } from '../../kit/database';
import { cardOf, type Poll } from '../calling/poll';
import type { Mandate } from './proxy';

/** One per vote and agent; the number is a keyed hash already. */
const agencyId = (pollId: string, { agentHash }: Pick<Mandate, 'agentHash'>): string =>
  `${pollId}.${agentHash.slice(0, 32)}`;

/** Makes the document that the transactions of one agent in one vote meet at. */
export async function layOutSeats(poll: Poll, proxy: Mandate): Promise<void> {
  const { _id: pollId, communityId } = poll;
  await table(agencies).insertIfAbsent({ _id: agencyId(pollId, proxy), communityId, pollId, proxyIds: [] });
}

/** A place under the cap of this vote, once per proxy; refused when all are taken, however many ask at once. */
export async function takeSeatIn(tx: Transaction, poll: Poll, proxy: Mandate): Promise<void> {
  const held = await tx.get(agencies, agencyId(poll._id, proxy));
  if (!held) throw new Error('no seats laid out');
  if (held.proxyIds.includes(proxy._id)) return;
  const { proxyCap } = cardOf(poll).policy;
  if (held.proxyIds.length >= proxyCap)
    throw new Refusal('CONFLICT', `这次表决一个人最多受 ${proxyCap} 位业主委托，已经满了`);
  await tx.update(agencies, held._id, { proxyIds: [...held.proxyIds, proxy._id] });
}

/** Withdrawn before it was used, a proxy leaves its place to another. */
export async function leaveSeatIn(tx: Transaction, pollId: string, proxy: Mandate): Promise<void> {
  const held = await tx.get(agencies, agencyId(pollId, proxy));
  if (!held?.proxyIds.includes(proxy._id)) return;
  await tx.update(agencies, held._id, { proxyIds: held.proxyIds.filter((one) => one !== proxy._id) });
}

/** Whether the agent has a place for this proxy or could still take one. */
export async function hasSeat(poll: Poll, proxy: Mandate): Promise<boolean> {
  const taken = (await table(agencies).get(agencyId(poll._id, proxy)))?.proxyIds ?? [];
  return taken.includes(proxy._id) || taken.length < cardOf(poll).policy.proxyCap;
}

/** The proxy as it lies now, inside the transaction; whoever changed it in between comes first. */
export async function standingIn(
  tx: Transaction,
  proxy: Mandate,
  states: readonly Mandate['state'][],
): Promise<Mandate> {
  const now = await tx.get(proxies, proxy._id);
  if (!now || !states.includes(now.state)) throw new Refusal('CONFLICT', '这份委托刚刚有变动，请刷新后再看');
  return now;
}
