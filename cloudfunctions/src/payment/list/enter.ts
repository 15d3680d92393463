import { createHash } from 'node:crypto';
import { orders } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { billTitle } from '../../fees/bill-view';
import type { Context, Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { inLines, whyNot } from '../../kit/office-table';
import { requireUpload } from '../../kit/uploads';
import { Held, holdIn, newOrder } from '../hold';
import { untilConfirmed } from '../offline';
import { type Order, wayTitles } from '../order';
import { enteredBefore } from './entered-before';
import { type Matched, matchBills } from './match';
import { type PaidLine, type PaidList, readPaidList } from './read';

/** Writes nothing: which lines would become payments, and why the others would not. */
export const previewOfflineList: Handler<typeof payment, 'previewOfflineList'> = async (input, { now }) => {
  const list = await readOf(input);
  const { fresh, known, before } = await sorted(list, input.communityId, now);
  const { matched, rejected } = await matchBills(input.communityId, fresh, now);
  return {
    fileHash: list.fileHash,
    already: known.length,
    accepted: matched.map(({ paid, bills }) => ({
      line: paid.line,
      unitLabel: paid.home.label,
      totalFen: paid.fen,
      wayTitle: wayTitles[paid.way],
      bills: bills.map(billTitle),
    })),
    rejected: inLines([...list.rejected, ...before, ...rejected]),
  };
};

/** Enters them one by one, each as the cashier would by hand; asked again it goes on where it broke off. */
export const enterOfflineList: Handler<typeof payment, 'enterOfflineList'> = async (input, ctx) => {
  const list = await readOf(input);
  if (list.fileHash !== input.fileHash) throw new Refusal('CONFLICT', '表格换过了，请重新看一遍再录', 'fileId');
  const { fresh, known, before } = await sorted(list, input.communityId, ctx.now);
  const { matched, rejected } = await matchBills(input.communityId, fresh, ctx.now);
  let entered = 0;
  for (const one of matched) {
    const why = await enter(one, list.fileHash, ctx);
    if (why === undefined) entered += 1;
    else rejected.push({ line: one.paid.line, why });
  }
  ctx.note({ fileHash: list.fileHash, entered, already: known.length });
  return { entered, already: known.length, rejected: inLines([...list.rejected, ...before, ...rejected]) };
};

async function readOf({ communityId, fileId }: { communityId: string; fileId: string }): Promise<PaidList> {
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  return readPaidList(communityId, fileId);
}

/** Lines that became orders before: a line of a file is one order for ever, whoever sends the file again, or the receipt in another. */
async function sorted({ lines, fileHash }: PaidList, communityId: string, now: Date) {
  const there = await table(orders).getMany(lines.map((paid) => orderIdOf(communityId, fileHash, paid)));
  const isKnown = (paid: PaidLine) => there.has(orderIdOf(communityId, fileHash, paid));
  const fresh = lines.filter((paid) => !isKnown(paid));
  const before = await enteredBefore(fresh, now);
  const again = new Set(before.map(({ line }) => line));
  return { fresh: fresh.filter(({ line }) => !again.has(line)), known: lines.filter(isKnown), before };
}

/** Why it could not be entered after all; nothing if it was. */
function enter({ paid, bills }: Matched, fileHash: string, ctx: Context): Promise<string | undefined> {
  const asked = { unitId: paid.home._id, billIds: bills.map(({ _id }) => _id), totalFen: paid.fen };
  const order: Order = {
    ...newOrder(asked, ctx, {
      way: paid.way,
      expiresAt: untilConfirmed(ctx.now),
      enteredBy: ctx.caller.openid,
      note: paid.note,
    }),
    _id: orderIdOf(ctx.place.communityId ?? '', fileHash, paid),
  };
  return whyNot(async () => {
    const held = await transaction((tx) => holdIn(tx, asked, order, ctx));
    if (held instanceof Held) throw new Refusal('CONFLICT', `${paid.home.label} 的账单正在缴`);
  });
}

/** An out_trade_no like any other, but always the same for one line of one file. */
const orderIdOf = (communityId: string, fileHash: string, { line }: PaidLine): string =>
  `L${createHash('sha256').update(`${communityId} ${fileHash} ${line}`).digest('hex').slice(0, 31)}`;
