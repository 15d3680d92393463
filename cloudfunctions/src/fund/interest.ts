import { interestByBalance } from '@mulin/domain/fund/share-out';
import { interestReceived, interestShared } from '@mulin/domain/ledger/builders/fund';
import { balanceOf } from '@mulin/domain/ledger/sums';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../kit/clock';
import type { Handler } from '../kit/context';
import { type Transaction, transaction } from '../kit/database';
import type { ChunkOf } from '../kit/jobs';
import { sumsUpTo } from '../kit/ledger-sums';
import { postIn } from '../kit/posting';
import { voucherIn } from '../kit/voucher';
import { accountIn, moveIn, PART } from './accounts';
import { balancesAt } from './balances-at';
import { currentId, type Entry, enter } from './entry';

/** Longer than any function may run: what was begun before this is written by now or never will be. */
const SETTLED_MS = 90_000;

export const recordInterest: Handler<typeof fund, 'recordInterest'> = async (input, ctx) => {
  const { communityId, year, amountFen, day, fileIds } = input;
  if (balanceOf(await sumsUpTo(communityId, day), 'F3001') === 0) {
    throw new Refusal('CONFLICT', '到账那天各户都没有余额，利息没法分到户，请先登记期初余额或交存', 'day');
  }
  const _id = await currentId(`interest:${communityId}:${year}`);
  const title = `${year} 年维修资金利息`;
  await enter({ _id, communityId, kind: 'interest', title, amountFen, day, fileIds }, ctx);
  ctx.note({ year, amountFen });
  return { entryId: _id };
};

/** 利息到账 (table no. 52), in the transaction that confirms it. */
export async function interestIn(tx: Transaction, entry: Entry, by: string, at: Date): Promise<void> {
  const voucherIds = [await voucherIn(tx, entry, '开户银行', `fund:${entry._id}#received`, at)];
  const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: 'received' };
  await postIn(tx, interestReceived(event, entry.amountFen, { voucherIds, counterparty: '开户银行' }), by, at);
}

interface Part {
  unitId: string;
  fen: number;
}

/** 分配到户 (table no. 53) by the balances of the interest day, as the ledger had them when it was confirmed: the same however often it is begun. */
export function interestChunk(entry: Entry): ChunkOf {
  let reading: Promise<Part[]> | undefined;
  return async (job) => {
    reading ??= partsOf(entry);
    const all = await reading;
    const from = Number(job.cursor || 0);
    const part = all.slice(from, from + PART);
    if (part.length > 0) await writePart(entry, part, from);
    const next = from + part.length;
    return { cursor: String(next), done: part.length, finished: next >= all.length, total: all.length };
  };
}

async function partsOf({ communityId, day, amountFen, confirmedAt, enteredAt }: Entry): Promise<Part[]> {
  const known = new Date((confirmedAt ?? enteredAt).getTime() - SETTLED_MS);
  const balances = (await balancesAt(communityId, day, known)).map(({ unitId, closingFen }) => ({
    unitId,
    balanceFen: Math.max(0, closingFen),
  }));
  if (balances.every(({ balanceFen }) => balanceFen === 0)) return [];
  return [...interestByBalance(amountFen, balances)]
    .map(([unitId, fen]) => ({ unitId, fen }))
    .filter(({ fen }) => fen > 0);
}

async function writePart(entry: Entry, part: readonly Part[], from: number): Promise<void> {
  const at = now();
  const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: `part:${from}` };
  const posting = interestShared(event, part);
  await transaction(async (tx) => {
    if (!(await postIn(tx, posting, entry.enteredBy, at))) return;
    for (const { unitId, fen } of part) {
      await moveIn(tx, await accountIn(tx, unitId), posting, { kind: 'interest', fen }, at);
    }
  });
}
