import { dayOf } from '@mulin/domain/day/day';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { seatCommittee } from '../../committee/seat';
import { type Row, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import { adopt, reject, release, restore, revoke } from '../covenants/adopt';
import { type Ruling, revokedBy, rulingsOf } from './rulings-of';

export type Decision = Row<typeof decisions>;
type Outcome = Decision['outcomes'][number];

/** 管理规约、议事规则 of one question: in force, not adopted, or, while a revocation stands against it, not in force any more. */
async function settleText(poll: Poll, decision: Decision, outcome: Outcome, ruling: Ruling | undefined): Promise<void> {
  const { covenantVersionId, passed } = outcome;
  if (covenantVersionId === null) return;
  if (decision.legalMode === 'consultation') return release(covenantVersionId);
  if (!passed) return reject(covenantVersionId);
  const { finalDay } = decision;
  await adopt(covenantVersionId, { decidedDay: dayOf(poll.closesAt), finalDay });
  if (ruling) await revoke(covenantVersionId, { rulingId: ruling._id, day: dayOf(ruling.issuedAt) });
  else await restore(covenantVersionId);
}

/** How long whoever works on a decision is left alone; longer than any function may run. */
const LEASE_MS = 90_000;

/** Brings about what a decision means as things stand now. Broken off, it is taken up again; called twice, it is done once. */
export async function settle({ _id, effectsAt }: Decision, now: Date): Promise<void> {
  const until = new Date(now.getTime() + LEASE_MS);
  if (!(await table(decisions).update(_id, { effects: 'pending', effectsAt }, { effectsAt: until }))) return;
  const [decision, poll, rulings] = await Promise.all([
    table(decisions).get(_id),
    table(polls).get(_id),
    rulingsOf(_id),
  ]);
  if (!decision || !poll) return;
  const revoked = revokedBy(rulings);
  if (decision.legalMode !== 'consultation') await seatCommittee(poll, now, new Set(revoked.keys()));
  for (const outcome of decision.outcomes) await settleText(poll, decision, outcome, revoked.get(outcome.questionId));
  await table(decisions).update(_id, { effects: 'pending', effectsAt: until }, { effects: 'done' });
}
