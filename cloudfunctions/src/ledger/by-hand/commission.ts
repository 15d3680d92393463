import { addDays, dayOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { monthText } from '@mulin/domain/day/spoken';
import { commissionResult, heldMoneyReceived } from '@mulin/domain/fees/surplus';
import { without } from '@mulin/domain/ledger/sums';
import { formatFen } from '@mulin/domain/money/fen';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { sumsUpTo } from '../../kit/ledger-sums';
import { draft } from './draft';

/** 计提酬金 (table no. 39), once a month, when it is over; a percentage is of what the ledger says came in. */
export const enterCommission: Handler<typeof ledger, 'enterCommission'> = async (input, ctx) => {
  const { communityId, month, percent, amountFen: fixedFen, contract, fileIds } = input;
  const company = ctx.community?.company;
  if (company?.feeSystem !== 'commission') throw new Refusal('CONFLICT', '包干制的小区没有酬金');
  if ((percent === undefined) === (fixedFen === undefined)) {
    throw new Refusal('INVALID_INPUT', '按比例还是按固定数额，写一样', 'percent');
  }
  const { from, to } = parsePeriod(month);
  if (to >= dayOf(ctx.now)) throw new Refusal('TOO_EARLY', `${monthText(month)}还没过完`, 'month');
  const [before, after] = await Promise.all([sumsUpTo(communityId, addDays(from, -1)), sumsUpTo(communityId, to)]);
  const receivedFen = heldMoneyReceived(without(after, before));
  const terms = percent === undefined ? { fen: fixedFen ?? 0 } : { percent };
  const amountFen = commissionResult(receivedFen, 0, terms).commissionFen;
  if (amountFen <= 0) throw new Refusal('CONFLICT', `${monthText(month)}没有收到代管的物业费`, 'month');
  const ground =
    percent === undefined ? '每月固定数额' : `${monthText(month)}收到 ${formatFen(receivedFen)} 元的 ${percent}%`;
  ctx.note({ month, amountFen });
  const about = {
    account: 'P4006',
    title: `${monthText(month)}物业酬金`,
    counterparty: company.name,
    ground,
    contract,
  };
  const rest = { kind: 'commission', settled: 'bank', decision: null, reverses: null, pays: null } as const;
  return draft(
    { ...about, ...rest, _id: `commission:${communityId}:${month}`, communityId, amountFen, day: to, fileIds },
    ctx,
  );
};
