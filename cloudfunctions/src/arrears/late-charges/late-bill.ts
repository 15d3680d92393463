import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { DAYS_TO_RESPOND } from '@mulin/domain/fees/ladder';
import { formatFen } from '@mulin/domain/money/fen';
import type { units } from '@mulin/shared-types/documents/places';
import { type Bill, NOTHING_OFF } from '../../fees/bill-postings';
import type { Community } from '../../fees/fee-standard';
import { lastMonth, spanOf } from '../../fees/months';
import type { Row } from '../../kit/database';
import type { Claim } from './around';

/** A claimed late charge as a bill of its own: paid like any other, after the principal if the household likes, never growing. */
export function lateBill(
  claim: Claim,
  principal: Bill,
  home: Row<typeof units>,
  { company }: Community,
  at: Date,
): Bill {
  const days = {
    from: claim.items.map(({ from }) => from).sort()[0] ?? claim.items[0]?.from ?? '',
    to:
      claim.items
        .map(({ through }) => through)
        .sort()
        .at(-1) ?? '',
  };
  const span = spanOf(days);
  return {
    _id: claim._id,
    communityId: claim.communityId,
    unitId: claim.unitId,
    unitLabel: claim.unitLabel,
    building: home.building,
    kind: home.kind,
    charge: 'late',
    standardId: principal.standardId,
    standardVersion: principal.standardVersion,
    ...span,
    serviceFrom: days.from,
    serviceTo: days.to,
    earnedThrough: lastMonth(span),
    feeSystem: company.feeSystem,
    payer: 'owner',
    sum: sumOf(claim),
    grossFen: claim.totalFen,
    lines: [],
    netFen: claim.totalFen,
    subsidyFen: 0,
    corrections: 0,
    credits: [],
    paidFen: 0,
    ...NOTHING_OFF,
    dueDay: dueDay(dayOf(at)),
    state: 'open',
    orderId: null,
    issuedAt: at,
    paidAt: null,
    runId: `late-claim:${claim._id}`,
  };
}

/** The same reasonable time a written demand gives. */
const dueDay = (today: Day): Day => addDays(today, DAYS_TO_RESPOND);

/** Principal, rate and days of each bill, so that it can be followed. */
const sumOf = ({ items, totalFen }: Claim): Bill['sum'] => [
  ...items.map(({ title, principalFen, clause, from, through, days, fen }, nth) => ({
    operator: nth === 0 ? ('' as const) : ('+' as const),
    name: `${title}，晚 ${days} 天`,
    why: `本金 ${formatFen(principalFen)} 元，${wholeDayText(from)}到 ${wholeDayText(through)}，${clause}`,
    value: formatFen(fen),
    unit: '元',
  })),
  { operator: '=', name: '违约金', why: '每份账单四舍五入到分', value: formatFen(totalFen), unit: '元' },
];
