import { dayOf, parts } from '@mulin/domain/day/day';
import { smallClaimsIn } from '@mulin/domain/fees/small-claims';
import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import { bills, standards } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { billLimitation } from '../arrears/ladder/outcomes';
import { overdueBills, stepsOf } from '../arrears/ladder/overdue';
import { lateItems } from '../arrears/late-charges/accrual';
import { claimsOf } from '../arrears/late-charges/around';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { courtFileBlocks } from './documents/court-file';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 11;
/** Payments of one home looked back at. */
const MOST_ORDERS = 200;

/** 起诉材料: made anew from the books each time it is asked for; whether to sue is decided by people. */
export const courtFile: Handler<typeof print, 'courtFile'> = async ({ stepId }, ctx) => {
  const { step, communityId, unitId, unitLabel, at } = ctx.subjectOf(arrearsSteps);
  if (step !== 'court') throw new Refusal('NOT_FOUND', '列入起诉名单以后才有起诉材料');
  const today = dayOf(ctx.now);
  const [owed, steps, paying, claims] = await Promise.all([
    overdueBills({ unitId }, today),
    stepsOf(unitId),
    table(orders).find({ unitId }, { limit: MOST_ORDERS, orderBy: [['createdAt', 'desc']] }),
    claimsOf(unitId),
  ]);
  if (owed.length === 0) throw new Refusal('TOO_LATE', '已经缴清了，不用起诉');
  const prices = await table(standards).getMany(owed.map(({ standardId }) => standardId));
  const claimed = await table(bills).getMany(claims.map(({ _id }) => _id));
  const { name, company } = communityIn(ctx);
  const blocks = courtFileBlocks({
    community: name,
    company: company.name,
    unitLabel,
    day: today,
    bills: owed.map((bill) => ({ bill, until: billLimitation(bill, steps) })),
    late: await lateItems(unitId, owed, today),
    claims: claims.filter(({ _id }) => claimed.get(_id)?.state === 'open'),
    standards: [...prices.values()],
    payments: paying.filter(({ state }) => state === 'paid').reverse(),
    steps: [...steps].reverse(),
    smallClaims: smallClaimsIn(parts(today)[0]).text,
  });
  const about = { communityId, kind: 'court-file', about: stepId, fixedAt: at } as const;
  const fileName = fileNameOf(name, unitLabel, '起诉材料', today);
  return printSheet({ ...about, fileName, blocks, foot: `${name} ${unitLabel} 起诉材料`, size: SIZE }, ctx.now);
};
