import { formatFen } from '@mulin/domain/money/fen';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { brought, withoutPaymentFen } from '../../fees/unit-account';
import type { Handler } from '../../kit/context';
import { increase, type Transaction, transaction } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import { voucherIn } from '../../kit/voucher';
import { wayTitles } from '../order';
import { notYet, type Refund } from './refund';

type Input = Parameters<Handler<typeof payment, 'askCreditBack'>>[0];

const idOf = (unitId: string, nth: number): string => `${unitId}-credit${nth}`;

/**
 * 申请退没有缴费单的余额. 期初预收 and 公共收益 came by no payment that could take them back, so they go over the desk or the bank. Set aside
 * at once: whoever else asks or spends in the same moment finds only what is left.
 */
export const askCreditBack: Handler<typeof payment, 'askCreditBack'> = async (input, ctx) => {
  const { _id: unitId, communityId, label } = ctx.subjectOf(units);
  const { way, fen, reason } = input;
  const refund = await transaction(async (tx) => {
    const account = await tx.get(unitAccounts, unitId);
    const before = account?.creditsBack ?? 0;
    const last = before === 0 ? undefined : await tx.get(refunds, idOf(unitId, before));
    if (last && isRepeat(last, input, ctx.caller.openid)) return last;
    const left = withoutPaymentFen(account);
    if (fen > left)
      throw new Refusal('CONFLICT', `这套房没有缴费单的余额最多还能退 ${formatFen(left)} 元，请刷新`, 'fen');
    const asked: Refund = {
      ...notYet,
      ...{ communityId, unitId, unitLabel: label, way, fen, reason },
      _id: idOf(unitId, before + 1),
      orderId: null,
      of: 'credit',
      billIds: [],
      unservedFrom: '',
      creditFen: 0,
      askedBy: ctx.caller.openid,
      askedAt: ctx.now,
    };
    await tx.update(unitAccounts, unitId, { ...brought(-fen), creditsBack: increase(1) });
    await tx.insert(refunds, asked);
    return asked;
  });
  ctx.note({ refundId: refund._id, fen, way, reason });
  await tellOwners(refund, ctx.now);
  return { refundId: refund._id };
};

/** A second tap on the same button. */
const isRepeat = (last: Refund, { way, fen, reason }: Input, openid: string): boolean =>
  last.state === 'asked' && last.askedBy === openid && last.way === way && last.fen === fen && last.reason === reason;

const words: Partial<Record<Refund['state'], { title: string; rest: string }>> = {
  asked: { title: '物业在办退您家的余额', rest: '，等项目经理同意。不是您要退的，马上告诉物业或社区。' },
  refused: { title: '您家的余额没有退', rest: '，项目经理没有同意，钱还在您家余额里。' },
  approved: {
    title: '您家的余额可以退了',
    rest: '，项目经理同意了，由另一个人付给您。没有拿到的，马上告诉物业或社区。',
  },
};

/** Money that no WeChat account gets back: whose it is hears of it before it leaves. */
export async function tellOwners({ _id, communityId, unitId, unitLabel, way, fen, state }: Refund, at: Date) {
  const said = words[state];
  if (!said) return;
  const owners = await residentsOf([unitId], at, ['owner', 'family']);
  const body = `${unitLabel}：${wayTitles[way]} ${formatFen(fen)} 元${said.rest}`;
  const about = { kind: 'bills' as const, id: unitId, unitId };
  const key = `credit-back.${_id}.${state}`;
  await tell(
    owners.map(({ openid }) => openid),
    { key, communityId, kind: 'fees', title: said.title, body, home: unitLabel, about },
    at,
  );
}

/** Everybody sees that there is a voucher; whose home it is and the slips are for the desk alone. */
export async function creditVoucherIn(tx: Transaction, refund: Refund, day: string, at: Date, by: string) {
  const { _id, communityId, fen, unitId } = refund;
  const source = `refund:${_id}`;
  const papers = { _id: source, communityId, title: '业主余额退还', amountFen: fen, day, fileIds: [], enteredBy: by };
  const voucherId = await voucherIn(tx, papers, '业主', `${source}#paid-back`, at);
  return { unitId, counterparty: '业主', voucherIds: [voucherId] };
}
