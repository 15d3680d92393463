import { type Day, dayOf, endOf, startOf } from '@mulin/domain/day/day';
import { type BillLine, MOST_LINES, readWeChatBill } from '@mulin/domain/fees/wechat-bill';
import { type Ours, type Settlement, settlementOf } from '@mulin/domain/fees/wechat-settlement';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { between, table } from '../../kit/database';
import { readFile } from '../../kit/files';
import { requireUpload } from '../../kit/uploads';

export interface Compared extends Settlement {
  day: Day;
  others: number;
  lines: BillLine[];
}

/** Reads WeChat's bill of one past day and holds it against this community's own records of that day. */
export async function compare(communityId: string, fileId: string, now: Date): Promise<Compared> {
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  const all = readWeChatBill((await readFile(fileId)).toString('utf8'));
  const [day, ...more] = [...new Set(all.map((line) => line.day))];
  if (!day) throw new Refusal('INVALID_INPUT', '这份对账单里一笔也没有', 'fileId');
  if (more.length > 0) throw new Refusal('INVALID_INPUT', '这份对账单有好几天的，请一天一天地下载', 'fileId');
  if (day >= dayOf(now)) throw new Refusal('TOO_EARLY', '这一天还没过完，明天再来对账', 'fileId');
  const [here, elsewhere] = await Promise.all([oursOn(communityId, day), numbersElsewhere(communityId, all)]);
  const lines = all.filter(({ number }) => !elsewhere.has(number));
  return { day, lines, others: all.length - lines.length, ...settlementOf(here, lines) };
}

/** Everything of that day that our books say went through WeChat. */
async function oursOn(communityId: string, day: Day): Promise<Ours[]> {
  const within = between(new Date(startOf(day)), new Date(endOf(day)));
  const [paid, given] = await Promise.all([
    table(orders).findAll(
      { communityId, way: 'wechat', paidAt: within },
      { atMost: MOST_LINES, fields: ['transactionId', 'receivedFen'] },
    ),
    table(refunds).findAll(
      { communityId, acceptedAt: within },
      { atMost: MOST_LINES, fields: ['refundNo', 'fen', 'state'] },
    ),
  ]);
  return [
    ...paid.map(({ _id, transactionId, receivedFen }) => ({
      kind: 'payment' as const,
      number: _id,
      transactionId: transactionId ?? '',
      fen: receivedFen,
    })),
    ...given
      .filter(({ refundNo, state }) => refundNo !== null && state !== 'failed')
      .map(({ _id, refundNo, fen }) => ({
        kind: 'refund' as const,
        number: _id,
        transactionId: refundNo ?? '',
        fen,
      })),
  ];
}

/** One merchant number may serve several communities: their lines are for their own cashiers. */
async function numbersElsewhere(communityId: string, lines: readonly BillLine[]): Promise<Set<string>> {
  const numbers = (kind: BillLine['kind']) => lines.filter((line) => line.kind === kind).map(({ number }) => number);
  const [paid, given] = await Promise.all([
    table(orders).getMany(numbers('payment').filter(isNumber)),
    table(refunds).getMany(numbers('refund').filter(isNumber)),
  ]);
  return new Set(
    [...paid.values(), ...given.values()].filter((one) => one.communityId !== communityId).map(({ _id }) => _id),
  );
}

const isNumber = (number: string): boolean => /^[\w-]{1,64}$/.test(number);
