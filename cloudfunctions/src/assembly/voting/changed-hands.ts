import { units } from '@mulin/shared-types/documents/places';
import type { Context } from '../../kit/context';
import { cardOf, type Poll } from '../calling/poll';
import { headsToday } from './homes';
import type { Entry, Slot } from './slot';

type Of = Pick<Context, 'caller' | 'subjectOf'>;

/**
 * The home's head is another than when the roll was frozen, and the caller neither cast its ballot nor owned it then. Who has been bound
 * to it as an owner since before the announcement, and was not ended by the roll, had only the row corrected.
 */
export function isNewcomer({ announcedAt }: Pick<Poll, 'announcedAt'>, slot: Slot, { caller, subjectOf }: Of): boolean {
  const { _id: unitId, headId } = subjectOf(units);
  if (headId === slot.headId || slot.handedIn.some((one) => isOwn(one) && one.by === caller.openid)) return false;
  return !caller.acting.some(
    (one) =>
      one.role === 'owner' &&
      one.unitId === unitId &&
      announcedAt !== null &&
      one.since.getTime() <= announcedAt.getTime(),
  );
}

/** Cast by an owner of the head with the own hand: not by an agent, not entered from paper. */
const isOwn = ({ proxyId, paperId }: Entry): boolean => proxyId === null && paperId === null;

/**
 * 公告后过户: why the buyer of a home cannot vote by it; empty if nothing stands against it. What the seller has cast stands, and one
 * ballot for several homes is not the buyer's of one of them. A head whose number was corrected on the roll still has them all.
 */
export async function whyNotBuyer(poll: Poll, slot: Slot, of: Of): Promise<string> {
  if (!isNewcomer(poll, slot, of)) return '';
  if (cardOf(poll).policy.rights === 'holder-on-roll') return '按这次表决的规矩，由公告时的业主投票';
  if (slot.voted) return '这套房在公告以后变更过业主，变更前已经投过票，那一票有效';
  const { headId } = of.subjectOf(units);
  if ((await headsToday(slot)).every((head) => head === headId)) return '';
  return '这套房公告时和另外的房合成一票，后来变更了业主。怎么投，请找业委会或社区核对';
}
