import { monthsText, wholeDayText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { formatFen } from '@mulin/domain/money/fen';
import type { deposits } from '@mulin/shared-types/documents/deposits';
import type { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Bill, NOTHING_OFF } from '../../fees/bill-postings';
import { notYet } from '../../fees/deposits/not-yet';
import { daysOf, lastMonth } from '../../fees/months';
import type { Row } from '../../kit/database';
import type { Opening } from './look';
import type { HomeLine, Owed } from './read-homes';

/** What a line became: the same for ever, however often it is written. */
export const lineIdOf = (openingId: string, { line }: HomeLine): string => `${openingId}:line${line}`;

/** 期初旧欠 as a bill like any other: paid, urged and objected to as they are, no 违约金, never reckoned anew. */
export function oldDebt(
  opening: Opening,
  line: HomeLine,
  owed: Owed,
  homes: ReadonlyMap<string, Row<typeof units>>,
  at: Date,
): Bill {
  const unit = homes.get(line.home._id);
  if (!unit) throw new Refusal('CONFLICT', `名册里没有“${line.home.label}”了`);
  const { from, to } = daysOf(owed);
  return {
    _id: lineIdOf(opening._id, line),
    communityId: opening.communityId,
    unitId: unit._id,
    unitLabel: unit.label,
    building: unit.building,
    kind: unit.kind,
    charge: owed.what,
    standardId: opening._id,
    standardVersion: 1,
    fromMonth: owed.fromMonth,
    months: owed.months,
    serviceFrom: from,
    serviceTo: to,
    earnedThrough: lastMonth(owed),
    feeSystem: opening.feeSystem,
    payer: owed.payer,
    sum: sumOf(opening, line, owed),
    grossFen: line.fen,
    lines: [],
    netFen: line.fen,
    subsidyFen: 0,
    corrections: 0,
    credits: [],
    paidFen: 0,
    ...NOTHING_OFF,
    dueDay: owed.due,
    state: 'open',
    orderId: null,
    issuedAt: at,
    paidAt: null,
    runId: opening._id,
  };
}

const sumOf = ({ day }: Opening, { line, fen }: HomeLine, owed: Owed): Bill['sum'] => [
  {
    operator: '',
    name: '期初旧欠',
    why: `${monthsText(owed)}${nameOf(owed)}，用睦邻以前欠的，截至 ${wholeDayText(day)}，物业台账（期初分户表第 ${line} 行）`,
    value: formatFen(fen),
    unit: '元',
  },
  {
    operator: '=',
    name: '应缴',
    why: '台账上是多少就是多少，这里没有重新算；不对可以提异议',
    value: formatFen(fen),
    unit: '元',
  },
];

const nameOf = ({ what }: Owed): string => (what === 'service' ? '物业费' : `${METERS[what].title}分摊`);

/** 装修押金 that was taken before: held by the rule that holds now. */
export function heldDeposit(
  opening: Opening,
  line: HomeLine,
  rule: { returnDays: number; ground: string },
  at: Date,
): Row<typeof deposits> {
  const { communityId, day, fileIds, enteredBy, enteredAt, confirmedBy } = opening;
  return {
    _id: lineIdOf(opening._id, line),
    communityId,
    unitId: line.home._id,
    unitLabel: line.home.label,
    amountFen: line.fen,
    returnDays: rule.returnDays,
    ground: `期初带过来的；${rule.ground}`,
    way: 'transfer',
    day,
    fileIds,
    ...notYet,
    state: 'held',
    enteredBy,
    enteredAt,
    confirmedBy,
    confirmedAt: at,
  };
}
