import { dayOf } from '@mulin/domain/day/day';
import type { SettlementDifference } from '@mulin/domain/fees/wechat-settlement';
import { settledToBank } from '@mulin/domain/ledger/builders/payments';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { finish } from '../refunds/finish';
import { type Compared, compare } from './compare';
import { whyText } from './words';

type Found = Row<typeof settlementDifferences>;
/** With more, it is the wrong file rather than so many mistakes. */
const MOST_DIFFERENCES = 60;

const settlementIdOf = (communityId: string, day: string): string => `${communityId}:${day}`;

export const previewSettlement: Handler<typeof payment, 'previewSettlement'> = async (input, { now }) => {
  const { lines: _lines, ...compared } = await compare(input.communityId, input.fileId, now);
  refuseTooMany(compared.differences);
  const known = await table(settlements).get(settlementIdOf(input.communityId, compared.day));
  return {
    ...compared,
    differences: compared.differences.map((one) => ({ ...one, whyText: whyText(one) })),
    recorded: known !== undefined,
  };
};

/** 登记结算 (table no. 10): once a day; what does not agree is not posted but waits for a person who did not record it. */
export const recordSettlement: Handler<typeof payment, 'recordSettlement'> = async (input, ctx) => {
  const { communityId, fileId, bankFen } = input;
  const compared = await settledRefunds(communityId, fileId, ctx.now);
  const { day } = compared;
  const differences = [...compared.differences, ...bankDifference(compared, bankFen)];
  refuseTooMany(differences);
  await transaction((tx) => recordIn(tx, compared, { communityId, fileId, bankFen }, differences, ctx));
  ctx.note({ title: day, paymentFen: compared.paymentFen, differences: differences.length });
  return { day, differences: differences.length };
};

function refuseTooMany({ length }: readonly unknown[]): void {
  if (length > MOST_DIFFERENCES) {
    throw new Refusal('CONFLICT', `有 ${length} 处对不上，像是拿错了文件，没有登记`, 'fileId');
  }
}

/** A refund WeChat's bill says has arrived is done, should all else that could have told us be lost. */
async function settledRefunds(communityId: string, fileId: string, now: Date): Promise<Compared> {
  const compared = await compare(communityId, fileId, now);
  const doubtful = new Set(compared.differences.map(({ number }) => number));
  const arrived = compared.lines.filter(({ kind, number, done }) => kind === 'refund' && done && !doubtful.has(number));
  for (const { number } of arrived) await finish(number, 'sending', now, 'wechat');
  return compared;
}

type Difference = Pick<Found, 'about' | 'number' | 'kind' | 'hereFen' | 'thereFen'>;

const bankDifference = ({ bankFen, day }: Compared, arrivedFen: number): Difference[] =>
  bankFen === arrivedFen
    ? []
    : [{ about: 'bank', number: day, kind: 'amount', hereFen: bankFen, thereFen: arrivedFen }];

async function recordIn(
  tx: Transaction,
  compared: Compared,
  recorded: { communityId: string; fileId: string; bankFen: number },
  differences: readonly (SettlementDifference | Difference)[],
  { now, caller }: Context,
): Promise<void> {
  const { day, payments, paymentFen, refunds, refundFen, chargeFen } = compared;
  const { communityId, fileId } = recorded;
  const _id = settlementIdOf(communityId, day);
  const known = await tx.get(settlements, _id);
  if (known?.fileId === fileId) return;
  if (known) throw new Refusal('CONFLICT', '这一天的对账单已经登记过了', 'fileId');
  const event = { communityId, day: dayOf(now), source: `settlement:${_id}`, line: 'settled' };
  const posting = settledToBank(event, paymentFen - refundFen, chargeFen, _id);
  const postingId = posting.lines.length > 0 ? posting.id : null;
  const by = caller.openid;
  const sums = { payments, paymentFen, refunds, refundFen, chargeFen };
  await tx.insert(settlements, { _id, ...recorded, day, ...sums, postingId, by, at: now });
  for (const [nth, one] of differences.entries()) {
    await tx.insert(settlementDifferences, {
      ...one,
      _id: `${_id}:${nth}`,
      communityId,
      day,
      state: 'open',
      note: '',
      by,
      explainedBy: null,
      explainedAt: null,
    });
  }
  if (postingId === null) return;
  await postNewIn(tx, posting, by, now);
  if (chargeFen <= 0) return;
  const paper = { title: `微信支付对账单 ${day}`, counterparty: '微信支付', amountFen: chargeFen, fileIds: [fileId] };
  await tx.insert(vouchers, { _id, communityId, ...paper, day, postingId, by, at: now });
}
