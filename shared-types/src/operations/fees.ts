import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, residentRoles, supervisorRoles } from '../roles';
import { cycle, day, id, month, page, sumLine } from '../values';
import { areaCorrections } from './fees/area-corrections';
import { collectionStart } from './fees/collection-start';
import { deposits } from './fees/deposits';
import { handOvers } from './fees/hand-overs';
import { priceChanges } from './fees/price-changes';
import { serviceEnds } from './fees/service-ends';
import { standards } from './fees/standards';
import { subsidies } from './fees/subsidies';
import { utilities } from './fees/utilities';
import { vacancies } from './fees/vacancies';

/** 违约金 that has accrued on what is late and is not claimed, for information; `agreed`: the contract has a clause at all. */
const late = z.object({ agreed: z.boolean(), clause: z.string(), days: z.number(), fen: z.number() }).nullable();

const bill = z.object({
  billId: z.string(),
  unitId: z.string(),
  unitLabel: z.string(),
  title: z.string(),
  charge: z.enum(['service', 'late', 'water', 'power', 'repair']),
  fromMonth: z.string(),
  months: z.number(),
  sum: z.array(sumLine),
  netFen: z.number(),
  /** 贷项: taken off because less was owed; made the home's credit where it was paid by then. */
  creditedFen: z.number(),
  /** What paying it now takes, or what was paid on it. */
  payFen: z.number(),
  /** 预缴优惠 granted with the payment, or offered through a day. */
  discount: z.object({ title: z.string(), fen: z.number(), through: day('优惠到哪天').nullable() }).nullable(),
  /** 未服务退还: from which day on the service did not come, and what goes back of the payment, or has gone. */
  unserved: z.object({ from: day('从哪天起没服务'), fen: z.number(), done: z.boolean() }).nullable(),
  /** 财政补贴 for this home and time that is paid to the firm, for information. */
  subsidyFen: z.number(),
  dueDay: z.string(),
  state: z.enum(['open', 'paid', 'withdrawn']),
  overdue: z.boolean(),
  late,
});

export const fees = contract('fees', 'Fee standards and bills.', {
  ...standards,
  ...priceChanges,
  startRun: operation({
    summary:
      'Bill every home of a community for the period that begins with a month, each by its own cycle; a resumable job, harmless when repeated.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), month: month('账期起始月') }),
    output: z.object({ runId: z.string() }),
  }),
  run: operation({
    summary: 'Progress and outcome of the bill run of a month.',
    who: ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), month: month('账期起始月') }),
    output: z.object({
      state: z.enum(['none', 'running', 'done', 'failed']),
      done: z.number(),
      total: z.number(),
      bills: z.number(),
      billedFen: z.number(),
      paidFen: z.number(),
      /** Why homes were not billed, with how many. */
      skipped: z.array(z.object({ why: z.string(), homes: z.number() })),
    }),
  }),
  payPage: operation({
    summary:
      'Everything the pay page shows for a home: choices of period with amounts, the year’s months, arithmetic, open bills.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), cycle: cycle.optional() }),
    output: z.object({
      unitId: z.string(),
      label: z.string(),
      ownerName: z.string(),
      areaCenti: z.number(),
      cycle: cycle.nullable(),
      choices: z.array(
        z.object({
          cycle,
          title: z.string(),
          /** What it takes now; the discount is off already. */
          amountFen: z.number(),
          discountFen: z.number(),
          available: z.boolean(),
        }),
      ),
      year: z.number(),
      months: z.array(z.object({ month: z.number(), state: z.enum(['paid', 'now', 'not-yet', 'owed']) })),
      sum: z.array(sumLine),
      totalFen: z.number(),
      /** 预缴优惠 that is off the total already, and the last day it is given. */
      discount: z.object({ title: z.string(), fen: z.number(), through: day('优惠到哪天') }).nullable(),
      /** Every 预缴优惠 of the sheet in words. */
      incentives: z.array(z.string()),
      /** 财政补贴 for the same time, for information. */
      subsidyFen: z.number(),
      late,
      /** Open bills that the total covers. Empty when there is nothing to pay, or when `chooseCycle` has to issue them first. */
      billIds: z.array(z.string()),
      /** Earlier bills that are open too; each can be paid by itself. */
      owed: z.array(bill),
      ground: z.string(),
      accountText: z.string(),
      standardId: z.string().nullable(),
      /** Why nothing can be paid, in words, if so. */
      nothing: z.string().nullable(),
    }),
  }),
  chooseCycle: operation({
    summary:
      'Pay by month, quarter, half-year or year from the first unpaid month on; open bills of the other cycle are withdrawn and replaced.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), cycle }),
    output: z.object({ billIds: z.array(z.string()), totalFen: z.number() }),
  }),
  bills: operation({
    summary: 'The bills of a home, newest first.',
    who: [...residentRoles, 'clerk', 'cashier', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), ...page }),
    output: z.object({ bills: z.array(bill), owedFen: z.number() }),
  }),
  ...areaCorrections,
  ...collectionStart,
  ...serviceEnds,
  ...handOvers,
  ...vacancies,
  ...deposits,
  collection: operation({
    summary:
      'How much of what was billed is paid, by building; buildings of fewer than ten units are merged so that no home can be told.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      buildings: z.array(
        z.object({
          building: z.string(),
          units: z.number(),
          billedFen: z.number(),
          paidFen: z.number(),
          paidPercent: z.string(),
        }),
      ),
      billedFen: z.number(),
      paidFen: z.number(),
      paidPercent: z.string(),
    }),
  }),
  ...utilities,
  ...subsidies,
});
