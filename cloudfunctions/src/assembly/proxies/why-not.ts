import { paperBallots } from '@mulin/shared-types/documents/paper';
import { table } from '../../kit/database';
import { cardOf, type Poll, stateAt } from '../calling/poll';
import { headsToday } from '../voting/homes';
import type { Slot } from '../voting/slot';
import { inTerm, type Mandate } from './proxy';
import { hasSeat } from './seats';

/** Sheets of one head in one vote. */
const MOST_SHEETS = 50;

type Reason = (of: Asked) => string | Promise<string>;
interface Asked {
  poll: Poll;
  slot: Slot;
  proxy: Mandate;
  now: Date;
}

/** What can stand against an agent in one vote, in the order in which it is told. Each is empty if it does not. */
const reasons: readonly Reason[] = [whyNotNow, whyNotUnder, whyNotInTerm, whyNotPrincipal, whyNotAfterOwner];

/** Why this proxy gives no vote now, places under the cap aside; empty if nothing stands against it. */
export async function whyNotAgent(of: Asked): Promise<string> {
  for (const reason of reasons) {
    const why = await reason(of);
    if (why !== '') return why;
  }
  return '';
}

function whyNotNow({ poll, now }: Asked): string {
  const state = stateAt(poll, now);
  if (state === 'announced') return '还没到投票开始时间';
  if (state === 'withdrawn') return '这次表决已经撤回';
  if (state !== 'open') return '投票已经截止';
  return cardOf(poll).policy.proxyCap === 0 ? '这次表决不接受委托' : '';
}

function whyNotUnder({ proxy }: Asked): string {
  if (proxy.state === 'accepted') return '';
  if (proxy.state === 'granted') return '请先接受委托';
  return proxy.state === 'withdrawn' ? '业主已经撤回委托' : '这份委托没有生效';
}

function whyNotInTerm({ proxy, now }: Asked): string {
  if (inTerm(proxy, now)) return '';
  return now < proxy.from ? '委托还没到开始日' : '委托已经到期';
}

/** 表决期间过户: whose vote it is then the frozen policy says (`rights`); an agent has no more than the principal. */
async function whyNotPrincipal({ poll, slot, proxy }: Asked): Promise<string> {
  const onRoll = proxy.headId === slot.headId;
  if (cardOf(poll).policy.rights === 'holder-on-roll') return onRoll ? '' : '按这次表决的规矩，由公告时的业主投票';
  const heads = await headsToday(slot);
  const held = heads.filter((headId) => headId === proxy.headId).length;
  const fresh = slot.handedIn.every(({ proxyId }) => proxyId === proxy._id);
  if (onRoll ? held > 0 : held === heads.length && fresh) return '';
  return '这套房变更过业主，原来的委托不能再用，请业主重新委托';
}

/**
 * 业主本人投票，委托即止: an agent never replaces what the principal did in person, on the phone or on paper that waits to be entered. No
 * law says so; it is ours, because a proxy is there for who cannot come, and the last word must be the owner's.
 */
async function whyNotAfterOwner({ slot, proxy }: Asked): Promise<string> {
  const told = '业主本人已经投过票，不用您代投了';
  if (slot.handedIn.some(({ proxyId }) => proxyId === null)) return told;
  const sheets = await table(paperBallots).find(
    { slotId: slot._id },
    { limit: MOST_SHEETS, fields: ['state', 'proxyId'] },
  );
  const own = sheets.some((one) => one.state !== 'void' && one.proxyId === null);
  if (own) return told;
  return slot.handedIn.some(({ proxyId }) => proxyId !== proxy._id) ? '另一位受托人已经替这套房投过票' : '';
}

/** The same with the cap: what the agent is told before a ballot is filled in. */
export async function whyNotVote(poll: Poll, slot: Slot | undefined, proxy: Mandate, now: Date): Promise<string> {
  if (!slot) return '这套房不在这次表决的名册上';
  const why = await whyNotAgent({ poll, slot, proxy, now });
  if (why !== '' || (await hasSeat(poll, proxy))) return why;
  return '您在这次表决里受托的户数已经满了';
}
