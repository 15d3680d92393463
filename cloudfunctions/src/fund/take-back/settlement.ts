import { type Posting, postingId, reversal } from '@mulin/domain/ledger/posting';
import { fundAccounts, fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects, fundShares } from '@mulin/shared-types/documents/fund-projects';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { append, increase, type Row, type Transaction, transaction } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { postIn, postingOf } from '../../kit/posting';
import { accountIn, moveIn, PART } from '../accounts';
import type { Entry } from '../entry';
import { type Share, sharesOf } from '../reserve';
import { byItself } from '../steps';
import { sourceOf } from './written';

/** In the transaction that confirms it: nothing is paid while the split is taken back. */
export async function beginUnsettlingIn(tx: Transaction, wrong: Entry): Promise<void> {
  const project = await tx.get(fundProjects, wrong.projectId ?? '');
  if (project?.state !== 'settled' || project.paidFen > project.advanceFen || project.collectedFen > 0) {
    throw new Refusal('CONFLICT', '这个项目刚刚变了，请刷新再看');
  }
  await tx.update(fundProjects, project._id, { state: 'settling' });
}

/** 结算冲回: every share goes back to the account it was taken from and is set aside again, as before the settlement. */
export function unsettleChunk(entry: Entry, wrong: Entry): ChunkOf {
  let reading: Promise<Share[]> | undefined;
  return async (job) => {
    reading ??= sharesOf(wrong.projectId ?? '');
    const shares = await reading;
    const from = Number(job.cursor || 0);
    const part = shares.slice(from, from + PART);
    await giveBack(entry, wrong, part, from);
    const next = from + part.length;
    const finished = next >= shares.length;
    if (finished) await finish(entry, wrong);
    return { cursor: String(next), done: part.length, finished, total: shares.length };
  };
}

async function giveBack(entry: Entry, wrong: Entry, part: readonly Share[], from: number): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const made = await tx.get(postings, postingId(sourceOf(wrong), `part:${from}`));
    const mirror = made && mirrorOf(made, entry, `part:${from}`);
    if (mirror) await postIn(tx, mirror, entry.enteredBy, at);
    let [chargedFen, heldFen] = [0, 0];
    for (const { _id } of part) {
      const share = await tx.get(fundShares, _id);
      if (share?.state !== 'charged') continue;
      const account = await accountIn(tx, share.unitId);
      const free = account.balanceFen + share.fromAccountFen - account.heldFen;
      const held = share.unsold ? 0 : Math.max(0, Math.min(share.plannedFen, free));
      const nothing = { shareFen: 0, fromAccountFen: 0, dueFen: 0, developerFen: 0 };
      await tx.update(fundShares, _id, { ...nothing, heldFen: held, state: 'held' });
      await tx.remove(fundDues, `share:${share.projectId}:${share.unitId}`);
      const move = { kind: 'reversal' as const, fen: share.fromAccountFen, heldFen: held, projectId: share.projectId };
      if (mirror && share.fromAccountFen > 0) await moveIn(tx, account, mirror, move, at);
      else if (held > 0) await tx.update(fundAccounts, account._id, { heldFen: account.heldFen + held });
      chargedFen += share.fromAccountFen;
      heldFen += held;
    }
    const change = { chargedFen: increase(-chargedFen), heldFen: increase(heldFen) };
    await tx.update(fundProjects, wrong.projectId ?? '', change);
  });
}

function mirrorOf(made: Row<typeof postings>, entry: Entry, line: string): Posting {
  const event = { communityId: entry.communityId, day: entry.day, source: sourceOf(entry), line };
  return { ...reversal(postingOf(made), event, entry.title), memo: `冲回 ${made.memo}` };
}

async function finish(entry: Entry, wrong: Entry): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const project = await tx.get(fundProjects, wrong.projectId ?? '');
    if (project?.state !== 'settling') return;
    const made = await tx.get(postings, postingId(sourceOf(wrong), 'settled'));
    if (made) await postIn(tx, mirrorOf(made, entry, 'settled'), entry.enteredBy, at);
    await tx.update(fundProjects, project._id, {
      state: 'approved',
      finalFen: 0,
      retentionFen: 0,
      steps: append(byItself('结算冲回，各户份额重新预留', at)),
    });
    await tx.update(fundEntries, wrong._id, { state: 'reversed' });
    await tx.update(fundEntries, entry._id, { state: 'done' });
  });
}
