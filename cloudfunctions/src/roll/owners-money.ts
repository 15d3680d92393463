import { formatFen } from '@mulin/domain/money/fen';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { moneyOfHomes } from '../account/transfers/home-money';
import { above, oneOf, type Row, table } from '../kit/database';
import { type Owners, someOwnerStays } from './same-owner';
import type { Unit, UnitFacts } from './unit-of-row';

type Refund = Row<typeof refunds>;

const HOMES_AT_ONCE = 100;
/** Refunds and payments under way in one community. */
const MOST_UNDER_WAY = 5_000;

type Which = (before: Owners, after: Owners) => boolean;

/** The owners would all be others. Of a home that never named an owner it is not known whose the money was. */
export const replaced: Which = (before, after) => before.length > 0 && !someOwnerStays(before, after);

/** 余额、押金是缴的人的: what the owners of each of these homes have with the firm, in words; homes where they have nothing are not in it. */
export async function ownersMoney(
  communityId: string,
  there: ReadonlyMap<string, Unit>,
  rows: readonly { facts: UnitFacts }[],
  which: Which = replaced,
): Promise<ReadonlyMap<string, string>> {
  const asked = rows.flatMap(({ facts }) =>
    which(there.get(facts._id)?.owners ?? [], facts.owners) ? [facts._id] : [],
  );
  const found = new Map<string, string>();
  if (asked.length === 0) return found;
  const underWay = await homesWithCreditUnderWay(communityId);
  for (let at = 0; at < asked.length; at += HOMES_AT_ONCE) {
    const homes = asked.slice(at, at + HOMES_AT_ONCE);
    const moneyOf = await moneyOfHomes(homes);
    for (const unitId of homes) {
      const { creditFen, depositFen } = moneyOf(unitId);
      const has = [
        creditFen > 0 ? `余额 ${formatFen(creditFen)} 元` : '',
        depositFen > 0 ? `装修押金 ${formatFen(depositFen)} 元` : '',
        underWay.has(unitId) ? '没办完的退款或者用余额的缴费' : '',
      ].filter(Boolean);
      if (has.length > 0) found.set(unitId, has.join('、'));
    }
  }
  return found;
}

/** What is set aside for a refund or a payment may fall back to the home. */
async function homesWithCreditUnderWay(communityId: string): Promise<ReadonlySet<string>> {
  const [given, paying] = await Promise.all([
    table(refunds).findAll(
      { communityId, state: oneOf<Refund['state']>(['asked', 'approved', 'sending']) },
      { atMost: MOST_UNDER_WAY, fields: ['unitId', 'of', 'state', 'creditFen'] },
    ),
    table(orders).findAll(
      { communityId, state: 'waiting', creditFen: above(0) },
      { atMost: MOST_UNDER_WAY, fields: ['unitId'] },
    ),
  ]);
  const falling = given.filter(
    ({ of, state, creditFen }) => creditFen > 0 || (of === 'credit' && state !== 'approved'),
  );
  return new Set([...falling, ...paying].map(({ unitId }) => unitId));
}
