import { dayOf } from '@mulin/domain/day/day';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import { owedFen } from '@mulin/domain/fees/owed';
import { lateClauseText } from '@mulin/domain/fees/term-lines';
import { bills, standards } from '@mulin/shared-types/documents/fees';
import { lateClaims as claimsCollection } from '@mulin/shared-types/documents/late-charges';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { unitIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { below, oneOf, table } from '../../kit/database';
import { overduePage, standingOf } from '../ladder/overdue';
import { ladderOn } from '../ladder/terms';
import { type LateItem, lateItems } from './accrual';
import { claimsOf } from './around';
import { shownClaims, shownItem } from './shown';

const MOST_STANDARDS = 500;
/** Twelve a year for as long as a debt may be claimed, and more. */
const MOST_BILLS = 500;

export const lateHomes: Handler<typeof arrears, 'lateHomes'> = async ({ communityId, skip, limit }, { now }) => {
  const today = dayOf(now);
  const [page, sheets, { steps }] = await Promise.all([
    overduePage(communityId, today, { skip, limit }),
    table(standards).findAll({ communityId, state: 'published' }, { atMost: MOST_STANDARDS }),
    ladderOn(communityId, today),
  ]);
  const clauses = sheets.flatMap(({ name, terms }) => {
    const { lateClause } = agreedTerms(terms);
    return lateClause ? [{ standard: name, text: lateClauseText(lateClause) }] : [];
  });
  const homes = page.homes.map(async ([unitId, owed]) => {
    const [items, { paused }] = await Promise.all([
      lateItems(unitId, owed, today),
      standingOf(unitId, owed, steps, now),
    ]);
    return {
      unitId,
      unitLabel: owed[0]?.unitLabel ?? '',
      owedFen: owed.reduce((sum, bill) => sum + owedFen(bill), 0),
      lateFen: sumOf(claimable(items)),
      paused,
    };
  });
  return { total: page.total, clauses, homes: await Promise.all(homes) };
};

/** What may be claimed: something has accrued, and the bill is not beyond its limitation. */
export const claimable = (items: readonly LateItem[]): LateItem[] =>
  items.filter(({ fen, barred }) => fen > 0 && !barred);

export const sumOf = (items: readonly { fen: number }[]): number => items.reduce((sum, { fen }) => sum + fen, 0);

/** Every bill of a home that was, or is, paid late. */
export async function lateItemsOf(unitId: string, now: Date): Promise<LateItem[]> {
  const today = dayOf(now);
  const ever = await table(bills).findAll(
    { unitId, state: oneOf(['open', 'paid'] as const), charge: 'service', payer: 'owner', dueDay: below(today) },
    { atMost: MOST_BILLS, orderBy: [['dueDay', 'asc']] },
  );
  return lateItems(unitId, ever, today);
}

export async function pausedNow(unitId: string, communityId: string, now: Date): Promise<string> {
  const { steps } = await ladderOn(communityId, dayOf(now));
  return (await standingOf(unitId, [], steps, now)).paused;
}

/** What is only asked among the staff is no matter of the household yet. */
const owed = ['claimed', 'waive-asked', 'waived'];
const atDesk = ({ caller }: Context): boolean =>
  caller.acting.some(({ role }) => role === 'clerk' || role === 'manager');

export const lateCharge: Handler<typeof arrears, 'lateCharge'> = async ({ unitId }, ctx) => {
  const { communityId, label } = unitIn(ctx);
  const [items, paused, claims] = await Promise.all([
    lateItemsOf(unitId, ctx.now),
    pausedNow(unitId, communityId, ctx.now),
    claimsOf(unitId),
  ]);
  const shown = claimable(items);
  return {
    unitLabel: label,
    items: shown.map(shownItem),
    totalFen: sumOf(shown),
    paused,
    claims: await shownClaims(
      claims.filter(({ state }) => atDesk(ctx) || owed.includes(state)),
      ctx.caller.openid,
    ),
  };
};

export const lateClaims: Handler<typeof arrears, 'lateClaims'> = async ({ communityId, state, skip, limit }, ctx) => {
  const found = await table(claimsCollection).find(
    { communityId, state },
    {
      skip,
      limit,
      orderBy: [
        ['askedAt', 'desc'],
        ['_id', 'asc'],
      ],
    },
  );
  return { claims: await shownClaims(found, ctx.caller.openid) };
};
