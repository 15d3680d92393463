import { accountOf } from '@mulin/domain/ledger/chart';
import { openings } from '@mulin/shared-types/documents/openings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { refuseClosedBooks } from '../purses/entry';
import { homesOf, type Looked, look, type Opening, requireBeginning, requireBothBooks, requireSheets } from './look';

/** Nobody begins so often. */
const MOST_AGAIN = 20;

export const previewOpening: Handler<typeof ledger, 'previewOpening'> = async ({ homesFileId = '', ...said }, ctx) => {
  const sheets = { ...said, homesFileId };
  requireSheets(sheets);
  await requireBeginning(sheets, ctx.now);
  const looked = await look(sheets, communityIn(ctx).company.feeSystem);
  const { fileHash, homesFileHash, balances, rejected, homesRejected, differences, homes } = looked;
  return {
    fileHash,
    homesFileHash,
    balances: titled(balances),
    homes: homesOf(homes),
    rejected: rejected.slice(0, 200),
    homesRejected: homesRejected.slice(0, 200),
    differences,
  };
};

export const titled = (balances: Opening['balances']) =>
  balances.map((one) => ({ ...one, title: accountOf(one.account).title }));

/** Writes down what waits for the second person: only what was previewed, without a line that cannot be read, without a difference. */
export const enterOpening: Handler<typeof ledger, 'enterOpening'> = async (input, ctx) => {
  const { homesFileId = '', homesFileHash = '', fileHash, fileIds, ...said } = input;
  const sheets = { ...said, homesFileId };
  requireSheets(sheets);
  requireUploads(fileIds, 'vouchers', input.communityId);
  await requireBeginning(sheets, ctx.now);
  await refuseClosedBooks(input.communityId, [input.book], input.day);
  const { feeSystem } = communityIn(ctx).company;
  const looked = await look(sheets, feeSystem);
  requireSound(looked, { fileHash, homesFileHash });
  await requireBothBooks(sheets, looked.balances);
  const fresh: Opening = {
    ...sheets,
    _id: await openingId(input.communityId, input.book),
    feeSystem,
    balances: looked.balances,
    fileHash,
    homesFileHash,
    homes: homesOf(looked.homes),
    fileIds,
    state: 'waiting',
    enteredBy: ctx.caller.openid,
    enteredAt: ctx.now,
    confirmedBy: null,
    confirmedAt: null,
    reason: '',
    back: null,
    wrong: [],
  };
  ctx.note({ openingId: fresh._id, book: fresh.book, day: fresh.day, ...fresh.homes });
  if (!(await table(openings).insertIfAbsent(fresh))) await refuseOther(fresh);
  return { openingId: fresh._id };
};

/** What was seen is what is entered, and it agrees to the fen. */
export function requireSound(looked: Looked, seen: { fileHash: string; homesFileHash: string }): void {
  if (looked.fileHash !== seen.fileHash) throw new Refusal('CONFLICT', '余额表换过了，请重新看一遍', 'fileId');
  if (looked.homesFileHash !== seen.homesFileHash)
    throw new Refusal('CONFLICT', '分户表换过了，请重新看一遍', 'homesFileId');
  const bad = looked.rejected.length + looked.homesRejected.length;
  if (bad > 0) throw new Refusal('INVALID_INPUT', `还有 ${bad} 行有问题，改好表格再录`, 'fileId');
  const [difference] = looked.differences;
  if (difference) throw new Refusal('INVALID_INPUT', `${difference.what}不是零，改好表格再录`, 'fileId');
}

/** One opening a book. What was taken back stays; then there may be another. */
async function openingId(communityId: string, book: Opening['book']): Promise<string> {
  for (let nth = 1; nth <= MOST_AGAIN; nth += 1) {
    const id = `opening:${communityId}:${book}${nth === 1 ? '' : `:${nth}`}`;
    if ((await table(openings).get(id))?.state !== 'reversed') return id;
  }
  throw new Refusal('CONFLICT', '期初录入、冲回太多次了，请先查清楚');
}

/** The same sheets again are the same; what was sent back is entered anew. */
async function refuseOther({ _id, ...fresh }: Opening): Promise<void> {
  if (await table(openings).update(_id, { state: 'returned' }, fresh)) return;
  const known = await table(openings).get(_id);
  const same =
    known?.day === fresh.day && known.fileHash === fresh.fileHash && known.homesFileHash === fresh.homesFileHash;
  if (!same) throw new Refusal('CONFLICT', '这个账本已经录过期初了；录错了的，先冲回');
}
