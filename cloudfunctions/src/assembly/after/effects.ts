import { dayOf } from '@mulin/domain/day/day';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { seatCommittee } from '../../committee/seat';
import { type Row, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import { adopt, reject, release, revoke } from '../covenants/adopt';
import { type Ruling, revokedBy, rulingsOf } from './rulings-of';

export type Decision = Row<typeof decisions>;
type Outcome = Decision['outcomes'][number];

/** What one question of a final decision brings about, or no longer, while a ruling stands against it. */
interface Of {
  poll: Poll;
  decision: Decision;
  outcome: Outcome;
  /** The revocation that stands against it. */
  ruling: Ruling | undefined;
}

/** Each may be done twice, and is done again whenever a ruling changes what stands. */
type Effect = (of: Of) => Promise<void>;

/** 管理规约、议事规则: in force, not adopted, or not in force any more. */
const texts: Effect = async ({ poll, decision, outcome, ruling }) => {
  const { covenantVersionId, passed } = outcome;
  if (covenantVersionId === null) return;
  if (decision.legalMode === 'consultation') return release(covenantVersionId);
  if (!passed) return reject(covenantVersionId);
  const { finalDay } = decision;
  await adopt(covenantVersionId, { decidedDay: dayOf(poll.closesAt), finalDay });
  if (ruling) await revoke(covenantVersionId, { rulingId: ruling._id, day: dayOf(ruling.issuedAt) });
};

const effects: readonly Effect[] = [texts];

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
  for (const outcome of decision.outcomes) {
    for (const effect of effects) await effect({ poll, decision, outcome, ruling: revoked.get(outcome.questionId) });
  }
  await table(decisions).update(_id, { effects: 'pending', effectsAt: until }, { effects: 'done' });
}
