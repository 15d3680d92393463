import { openingTaken } from '@mulin/domain/ledger/builders/fund';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../kit/clock';
import type { Handler } from '../kit/context';
import { oneOf, table, transaction } from '../kit/database';
import type { ChunkOf } from '../kit/jobs';
import { postIn } from '../kit/posting';
import { requireUpload } from '../kit/uploads';
import { accountIn, moveIn, openAccounts, PART } from './accounts';
import { currentId, type Entry, enter } from './entry';
import { type OpeningRow, readOpening } from './opening-list';

const IDS_AT_ONCE = 200;

/** 期初导入, looked at first. What has an opening balance already is left out, so that the same list twice changes nothing. */
export const previewOpening: Handler<typeof fund, 'previewOpening'> = async (input, ctx) => {
  const { communityId, fileId, day, evidence } = input;
  requireUpload(fileId, 'fund', communityId, 'fileId');
  const list = await readOpening(communityId, fileId);
  const opened = await alreadyOpened(list.rows);
  const fresh = list.rows.filter(({ unitId }) => !opened.has(unitId));
  const balanceFen = fresh.reduce((sum, row) => sum + row.balanceFen, 0);
  const firstFen = fresh.reduce((sum, row) => sum + row.firstFen, 0);
  if (balanceFen === 0)
    throw new Refusal('CONFLICT', '表里没有新的余额：这些房屋都已经有期初余额，或者余额是 0', 'fileId');
  const entry = await enter(
    {
      _id: await currentId(`opening:${communityId}:${list.fileHash.slice(0, 24)}`),
      communityId,
      kind: 'opening',
      title: `期初余额 ${fresh.length} 户`,
      amountFen: balanceFen,
      day,
      fileIds: [fileId, ...evidence],
      fileHash: list.fileHash,
      homes: fresh.length,
    },
    ctx,
  );
  ctx.note({ homes: fresh.length, balanceFen });
  return {
    entryId: entry._id,
    homes: fresh.length,
    firstFen,
    balanceFen,
    missing: list.missing,
    rejected: list.rejected.slice(0, 200),
  };
};

/** An account that ever moved has its beginning: an opening balance cannot be put under it afterwards. */
async function alreadyOpened(rows: readonly OpeningRow[]): Promise<Set<string>> {
  const opened = new Set<string>();
  for (let at = 0; at < rows.length; at += IDS_AT_ONCE) {
    const ids = rows.slice(at, at + IDS_AT_ONCE).map(({ unitId }) => unitId);
    const found = await table(fundAccounts).find({ _id: oneOf(ids) }, { limit: IDS_AT_ONCE });
    for (const account of found) if (account.firstFen + account.balanceFen > 0) opened.add(account._id);
  }
  return opened;
}

/** Writes a confirmed list, some homes in each transaction; the list is read once however many parts it takes. */
export function openingChunk(entry: Entry): ChunkOf {
  let reading: Promise<OpeningRow[]> | undefined;
  return async (job) => {
    reading ??= readConfirmed(entry);
    const rows = await reading;
    const from = Number(job.cursor || 0);
    const part = rows.slice(from, from + PART);
    await openAccounts(part.map(({ unitId, ...place }) => ({ _id: unitId, ...place })));
    await writePart(entry, part, from);
    const next = from + part.length;
    return { cursor: String(next), done: part.length, finished: next >= rows.length, total: rows.length };
  };
}

export async function readConfirmed({ communityId, fileIds, fileHash }: Entry): Promise<OpeningRow[]> {
  const list = await readOpening(communityId, fileIds[0] ?? '');
  if (list.fileHash !== fileHash) throw new Refusal('CONFLICT', '文件和登记时的不一样了，请重新上传');
  return list.rows;
}

async function writePart(entry: Entry, part: readonly OpeningRow[], from: number): Promise<void> {
  const at = now();
  const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: `part:${from}` };
  await transaction(async (tx) => {
    const fresh = [];
    for (const row of part) {
      const account = await accountIn(tx, row.unitId);
      if (account.firstFen + account.balanceFen === 0) fresh.push({ row, account });
    }
    const paid = fresh.filter(({ row }) => row.balanceFen > 0);
    const posting = openingTaken(
      event,
      paid.map(({ row }) => ({ unitId: row.unitId, fen: row.balanceFen })),
    );
    if (paid.length > 0 && !(await postIn(tx, posting, entry.enteredBy, at))) return;
    for (const { row, account } of fresh) {
      await moveIn(tx, account, posting, { kind: 'opening', fen: row.balanceFen, firstFen: row.firstFen }, at);
    }
  });
}
