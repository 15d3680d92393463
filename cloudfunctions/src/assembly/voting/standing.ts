import type { Policy } from '@mulin/domain/assembly/policy';
import { type Claim, settle } from '@mulin/domain/assembly/tally/standing';
import { byCodeUnit } from '@mulin/domain/canonical/canonical';
import type { Entry } from './slot';

/** Nobody changes a ballot more often than this; it keeps the slot small. */
const MOST_CASTS = 30;

type Rules = Pick<Policy, 'duplicates' | 'channelPriority'>;
type Claimed = Pick<Entry, 'at' | 'commit' | 'channel'>;

/** Which of a head's ballots stands by the rules of the vote, as a place in the list; -1 if there is none. As the count settles it. */
export function standingOf(handedIn: readonly Claimed[], rules: Rules): number {
  const inOrder = [...handedIn.entries()].sort(
    ([, a], [, b]) => a.at.getTime() - b.at.getTime() || byCodeUnit(a.commit, b.commit),
  );
  const claims = new Map(inOrder.map(([place, { channel }]): [number, Claim] => [place, { units: ['head'], channel }]));
  return settle(claims, rules).byUnit.get('head') ?? -1;
}

/**
 * Why a further ballot would be of no use, in words; empty if it is not. A paper that loses against another channel is entered all the
 * same, because it exists; the count lists it.
 */
export function whyItCannotStand(
  handedIn: readonly Entry[],
  entry: Claimed & Pick<Entry, 'proxyId'>,
  rules: Rules,
): string {
  // 委托 ends with the owner's own word: an agent never replaces what the owner cast.
  if (entry.proxyId !== null && handedIn.some(({ proxyId }) => proxyId === null))
    return '业主本人已经投过票，受托人不能再替他投';
  if (handedIn.length >= MOST_CASTS) return `一位业主最多交 ${MOST_CASTS} 次票`;
  const same = handedIn.some(({ channel }) => channel === entry.channel);
  if (same && rules.duplicates === 'first') return '这次表决以第一张票为准，已经收到一张，不能再改';
  if (entry.channel === 'paper') return '';
  const next = [...handedIn, entry];
  return standingOf(next, rules) === handedIn.length ? '' : '已经收到这位业主的纸质票，按这次表决的规矩以纸质票为准';
}
