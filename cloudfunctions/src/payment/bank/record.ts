import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { bankDifferences, bankHeads, bankPapers } from '@mulin/shared-types/documents/bank';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { requireUpload } from '../../kit/uploads';
import { type Comparison, compare, type Said } from './compare';
import { headIdOf, headOf } from './head';
import { requireKeeper } from './keepers';
import { type Paper, readList } from './read-list';

type Kept = Pick<Row<typeof bankPapers>, 'fileId' | 'kind' | 'inFen' | 'outFen'>;

/** With more, it is the wrong file rather than so many mistakes. */
const MOST_DIFFERENCES = 60;
/** So many documents one transaction writes beside the paper itself. */
const MOST_WRITTEN = 90;

export const previewBankList: Handler<typeof payment, 'previewBankList'> = async (input, ctx) => {
  const { communityId, account, fileId } = input;
  requireKeeper(ctx, account);
  const paper = await readList(communityId, account, fileId, ctx.now);
  const { found, settledIds, booksFen } = await compare(communityId, paper);
  const { from, to, lines, known, openingFen, closingFen, rejected } = paper;
  return {
    ...{ from, to, known, openingFen, closingFen, rejected, booksFen },
    ...sumsOf(paper),
    lines: lines.length,
    differences: found.slice(0, MOST_DIFFERENCES),
    settled: settledIds.length,
  };
};

/** 登记流水: once for every day; who recorded it does not explain what does not agree. */
export const recordBankList: Handler<typeof payment, 'recordBankList'> = async (input, ctx) => {
  const { communityId, account, fileId } = input;
  requireKeeper(ctx, account);
  if (await wasRecorded(communityId, account, fileId)) return recordedAgain(communityId, account);
  const paper = await readList(communityId, account, fileId, ctx.now);
  const [bad] = paper.rejected;
  if (bad) {
    const more = paper.rejected.length > 1 ? `，一共 ${paper.rejected.length} 行` : '';
    throw new Refusal('INVALID_INPUT', `流水第 ${bad.line} 行：${bad.why}${more}，改好再登记`, 'fileId');
  }
  return record(communityId, paper, { fileId, kind: 'list', ...sumsOf(paper) }, ctx);
};

/** 登记余额: where nothing moved, or the bank gives no more than a slip. */
export const recordBankBalance: Handler<typeof payment, 'recordBankBalance'> = async (input, ctx) => {
  const { communityId, account, day, closingFen, fileId } = input;
  requireKeeper(ctx, account);
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  if (await wasRecorded(communityId, account, fileId)) return recordedAgain(communityId, account);
  if (day >= dayOf(ctx.now)) throw new Refusal('TOO_EARLY', '这一天还没过完，请填昨天或更早的余额', 'day');
  const head = await headOf(communityId, account);
  if (head && day <= head.through) {
    throw new Refusal('INVALID_INPUT', `已经对到 ${wholeDayText(head.through)}，请填以后的日子`, 'day');
  }
  const said = { account, head, from: day, to: day, closingFen, lines: null };
  return record(communityId, said, { fileId, kind: 'balance', inFen: 0, outFen: 0 }, ctx);
};

function sumsOf({ lines }: Paper) {
  const sum = (sign: number) => lines.reduce((total, { fen }) => total + Math.max(0, sign * fen), 0);
  return { inFen: sum(1), outFen: sum(-1) };
}

/** The same tap twice records once. */
const wasRecorded = async (communityId: string, account: Said['account'], fileId: string): Promise<boolean> =>
  (await newestOf(communityId, account))?.fileId === fileId;

async function recordedAgain(communityId: string, account: Said['account']) {
  const paper = await newestOf(communityId, account);
  return { to: paper?.to ?? '', differences: paper?.differences ?? 0 };
}

async function newestOf(communityId: string, account: Said['account']) {
  const head = await headOf(communityId, account);
  return head && table(bankPapers).get(`${head._id}:${head.through}`);
}

async function record(communityId: string, said: Said, kept: Kept, ctx: Context) {
  const compared = await compare(communityId, said);
  const differences = compared.found.length;
  if (differences > MOST_DIFFERENCES) {
    throw new Refusal('CONFLICT', `有 ${differences} 处对不上，像是拿错了文件或账户，没有登记`, 'fileId');
  }
  if (differences + compared.settledIds.length > MOST_WRITTEN) {
    throw new Refusal('CONFLICT', '一次对上和对不上的太多，请把流水按更短的日子分几份导出', 'fileId');
  }
  await transaction((tx) => recordIn(tx, communityId, said, kept, compared, ctx));
  ctx.note({ account: said.account, day: said.to, differences });
  return { to: said.to, differences };
}

async function recordIn(
  tx: Transaction,
  communityId: string,
  { account, head, from, to, closingFen, lines }: Said,
  kept: Kept,
  { found, settledIds }: Comparison,
  { now, caller }: Context,
): Promise<void> {
  const headId = headIdOf(communityId, account);
  const known = await tx.get(bankHeads, headId);
  if (known?.through !== head?.through) throw new Refusal('CONFLICT', '刚刚有人登记过这个账户，请刷新再看');
  const next = { through: to, closingFen, at: now };
  if (known) await tx.update(bankHeads, headId, next);
  else await tx.insert(bankHeads, { _id: headId, communityId, account, ...next });
  const _id = `${headId}:${to}`;
  const by = caller.openid;
  await tx.insert(bankPapers, {
    _id,
    communityId,
    account,
    ...kept,
    from: lines === null ? null : from,
    to,
    lines: lines?.length ?? 0,
    closingFen,
    differences: found.length,
    by,
    at: now,
  });
  for (const [nth, one] of found.entries()) {
    const open = { state: 'open', note: '', by, explainedBy: null, explainedAt: null } as const;
    await tx.insert(bankDifferences, { ...one, ...open, _id: `${_id}:${nth}`, communityId, account });
  }
  for (const settled of settledIds) await tx.update(bankDifferences, settled, { state: 'settled' });
}
