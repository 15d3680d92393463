import { endedDeposits, openDeposits, returnBy } from '@mulin/domain/fees/deposits';
import { balanceOf } from '@mulin/domain/ledger/sums';
import { capitalAmount } from '@mulin/domain/money/capital';
import { deposits as all } from '@mulin/shared-types/documents/deposits';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Role } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { sumsNow } from '../../kit/ledger-sums';
import { accountsOfPerson } from '../../kit/same-person';
import { communityIn } from '../place';
import type { Deposit } from './take';

/** A home fits out a few times in its life. */
const OF_ONE_HOME = 20;

export const homeDeposits: Handler<typeof fees, 'homeDeposits'> = async ({ unitId }, ctx) => {
  const found = await table(all).find(
    { unitId, transferId: null },
    { limit: OF_ONE_HOME, orderBy: [['enteredAt', 'desc']] },
  );
  return {
    payee: communityIn(ctx).company.name,
    deposits: await Promise.all(
      found.map(async (one) => ({ ...(await shown(one)), capital: capitalAmount(one.amountFen) })),
    ),
  };
};

export const deposits: Handler<typeof fees, 'deposits'> = async ({ communityId, ended, skip, limit }, ctx) => {
  const where = { communityId, state: oneOf<Deposit['state']>(ended ? endedDeposits : openDeposits) };
  const [total, found, sums, own] = await Promise.all([
    table(all).count(where),
    table(all).find(where, {
      skip,
      limit,
      orderBy: [
        ['enteredAt', 'desc'],
        ['_id', 'asc'],
      ],
    }),
    sumsNow(communityId),
    accountsOfPerson(ctx.caller.openid),
  ]);
  const holds = (...roles: Role[]) => ctx.caller.acting.some(({ role }) => roles.includes(role));
  const rows = found.map(async (one) => ({
    ...(await shown(one)),
    unitLabel: one.unitLabel,
    reason: one.reason,
    ofFormerOwner: one.transferId !== null,
    may: mayNow(one, holds, own),
  }));
  return { heldFen: 0 - balanceOf(sums, 'P2005'), total, deposits: await Promise.all(rows) };
};

async function shown(one: Deposit) {
  const { _id, amountFen, ground, way, day, state, receiptNo, askedDay, returnDays, deductFen, damage, paidDay } = one;
  const until = returnBy(askedDay, returnDays);
  const facts = { amountFen, ground, way, day, state, receiptNo, askedDay, deductFen, damage, paidDay };
  return { ...facts, depositId: _id, returnBy: until, damagePhotos: await linksTo(one.damageIds) };
}

/** The buttons a person gets; the operations ask everything again. */
export function mayNow(
  { state, enteredBy, checkedBy, approvedBy }: Pick<Deposit, 'state' | 'enteredBy' | 'checkedBy' | 'approvedBy'>,
  holds: (...roles: Role[]) => boolean,
  own: readonly string[],
): ('confirm' | 'check' | 'approve' | 'pay')[] {
  const mine = (openid: string | null) => own.includes(openid ?? '');
  if (state === 'entered') return holds('clerk', 'manager') && !mine(enteredBy) ? ['confirm'] : [];
  if (state === 'held' || state === 'asked') return ['check'];
  if (state === 'checked') return holds('manager') && !mine(checkedBy) ? ['approve'] : [];
  return state === 'approved' && holds('clerk', 'cashier') && !mine(approvedBy) ? ['pay'] : [];
}

export const depositFiles: Handler<typeof fees, 'depositFiles'> = async (_, { subjectOf }) => {
  const { fileIds, slipIds } = subjectOf(all);
  const [taken, paidBack] = await Promise.all([linksTo(fileIds), linksTo(slipIds)]);
  return { taken, paidBack };
};
