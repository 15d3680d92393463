import { addDays, dayOf } from '@mulin/domain/day/day';
import { budgetOverrun } from '@mulin/domain/fees/fund-sums';
import { retentionOf } from '@mulin/domain/fund/payable';
import { FUND_RULES, ruleText } from '@mulin/domain/fund/rules';
import { type Share as Born, bornBy, sharesByArea } from '@mulin/domain/fund/share-out';
import { workCharged, workSettled } from '@mulin/domain/ledger/builders/fund';
import { fundAccounts, fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects, fundShares } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../kit/clock';
import type { Handler } from '../kit/context';
import { append, increase, type Transaction, table, transaction } from '../kit/database';
import type { ChunkOf } from '../kit/jobs';
import { postIn } from '../kit/posting';
import { accountIn, moveIn, PART } from './accounts';
import { requireStillDecided } from './apply';
import { currentId, type Entry, enter } from './entry';
import { type Share, sharesOf } from './reserve';
import type { Project } from './scope';
import { byItself } from './steps';

/** 补足 asked of owners and developer: so long. */
const DAYS_TO_PAY = 30;

/** 结算: the audited sum. Over budget by the limit or more goes back for application, not into the books. */
export const settleProject: Handler<typeof fund, 'settleProject'> = async ({ finalFen, day, fileIds }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  const { _id: projectId, communityId, title, budgetFen, advanceFen } = project;
  const _id = await currentId(`settlement:${projectId}`);
  const known = await table(fundEntries).get(_id);
  if (project.state !== 'approved' && !known) throw new Refusal('CONFLICT', '项目审核同意、份额预留好以后才能结算');
  const { flagged } = budgetOverrun(budgetFen, finalFen, FUND_RULES.overBudget.value);
  if (flagged) {
    throw new Refusal(
      'INVALID_INPUT',
      `结算价超出预算太多，超出的部分要重新申请。${ruleText('overBudget')}`,
      'finalFen',
    );
  }
  if (finalFen - retentionOf(finalFen) < advanceFen) {
    throw new Refusal('INVALID_INPUT', '结算价扣去质保金比已经预付的还少，请先和施工单位退回多付的', 'finalFen');
  }
  await enter(
    { _id, communityId, kind: 'settlement', title: `结算：${title}`, amountFen: finalFen, day, fileIds, projectId },
    ctx,
  );
  ctx.note({ finalFen });
  return { entryId: _id };
};

/** In the transaction that confirms it: from here on nothing but the split. */
export async function beginSettlementIn(tx: Transaction, entry: Entry): Promise<void> {
  const project = await tx.get(fundProjects, entry.projectId ?? '');
  if (project?.state !== 'approved') throw new Refusal('CONFLICT', '这个项目刚刚变了，请刷新再看');
  await tx.update(fundProjects, project._id, { state: 'settling', finalFen: entry.amountFen });
}

export const stillDecided = async (projectId: string): Promise<void> => {
  const project = await table(fundProjects).get(projectId);
  if (project) await requireStillDecided(project);
};

/** 费用分摊 (table no. 54), some homes in each transaction; the areas are those frozen at the approval. */
export function settlementChunk(entry: Entry): ChunkOf {
  let planning: Promise<{ project: Project; shares: Share[]; parts: Map<string, number> }> | undefined;
  return async (job) => {
    planning ??= plan(entry);
    const { project, shares, parts } = await planning;
    const from = Number(job.cursor || 0);
    const part = shares.slice(from, from + PART);
    await charge(entry, project, part, parts, from);
    const next = from + part.length;
    const finished = next >= shares.length;
    if (finished) await finish(entry);
    return { cursor: String(next), done: part.length, finished, total: shares.length };
  };
}

async function plan(entry: Entry) {
  const project = await table(fundProjects).get(entry.projectId ?? '');
  if (!project) throw new Error(`no project ${entry.projectId}`);
  const shares = await sharesOf(project._id);
  return { project, shares, parts: sharesByArea(entry.amountFen, shares) };
}

const aboutOf = ({ _id, contractor, decision }: Project) => ({
  projectId: _id,
  counterparty: contractor,
  ...(decision ? { decisionId: decision.pollId } : {}),
});

async function charge(
  entry: Entry,
  project: Project,
  part: readonly Share[],
  parts: ReadonlyMap<string, number>,
  from: number,
): Promise<void> {
  const at = now();
  const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: `part:${from}` };
  await transaction(async (tx) => {
    const moved = [];
    for (const { _id, unitId, unsold } of part) {
      const share = await tx.get(fundShares, _id);
      if (share?.state !== 'held') continue;
      const account = await accountIn(tx, unitId);
      const availableFen = account.balanceFen - (account.heldFen - share.heldFen);
      moved.push({ share, account, born: bornBy(parts.get(unitId) ?? 0, { unitId, unsold, availableFen }) });
    }
    const all = moved.map(({ born }) => born);
    const posting = workCharged(event, all, 0, aboutOf(project));
    if (all.some(({ shareFen }) => shareFen > 0)) await postIn(tx, posting, entry.enteredBy, at);
    for (const { share, account, born } of moved) {
      const { fromAccountFen, unitId: _, ...rest } = born;
      await tx.update(fundShares, share._id, { ...rest, fromAccountFen, heldFen: 0, state: 'charged' });
      if (fromAccountFen > 0) {
        const move = { kind: 'use' as const, fen: -fromAccountFen, heldFen: -share.heldFen, projectId: project._id };
        await moveIn(tx, account, posting, move, at);
      } else if (share.heldFen > 0) {
        await tx.update(fundAccounts, account._id, { heldFen: account.heldFen - share.heldFen });
      }
      await askIn(tx, project, share, born, at);
    }
    const chargedFen = all.reduce((sum, { fromAccountFen }) => sum + fromAccountFen, 0);
    if (chargedFen > 0) await tx.update(fundProjects, project._id, { chargedFen: increase(chargedFen) });
  });
}

/** What the account could not bear is asked of its owner, an unsold home's share of the developer. */
async function askIn(tx: Transaction, project: Project, share: Share, born: Born, at: Date): Promise<void> {
  const amountFen = born.dueFen + born.developerFen;
  if (amountFen === 0) return;
  const { communityId, unitId, unitLabel } = share;
  await tx.insert(fundDues, {
    _id: `share:${project._id}:${unitId}`,
    communityId,
    unitId,
    unitLabel,
    kind: 'share',
    ground: project.title,
    amountFen,
    state: 'open',
    payer: born.developerFen > 0 ? 'developer' : 'owner',
    projectId: project._id,
    dueDay: addDays(dayOf(at), DAYS_TO_PAY),
    paidAt: null,
  });
}

async function finish(entry: Entry): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const project = await tx.get(fundProjects, entry.projectId ?? '');
    if (project?.state !== 'settling') return;
    const retentionFen = retentionOf(entry.amountFen);
    const emergency = project.route === 'emergency';
    const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: 'settled' };
    const settled = workSettled(event, { emergency, advanceFen: project.advanceFen, retentionFen }, aboutOf(project));
    if (project.advanceFen + retentionFen > 0) await postIn(tx, settled, entry.enteredBy, at);
    await tx.update(fundProjects, project._id, {
      state: 'settled',
      retentionFen,
      heldFen: 0,
      steps: append(byItself('结算完成，按面积分摊到户', at)),
    });
    await tx.update(fundEntries, entry._id, { state: 'done' });
  });
}
