import { polls } from '@mulin/shared-types/documents/assembly';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { Refusal } from '@mulin/shared-types/refusal';
import { transaction } from '../../kit/database';
import { type NewNotice, postNoticeIn } from '../../kit/notice';
import type { Candidate, Election } from '../ballot-paper';
import { requireStage, type Stage, withoutVote } from '../elections/stage';
import { tellVerdictIn } from '../telling';

/** One step of one candidate: in which stages of the election and from which states it may be taken. */
export interface Step {
  candidateId: string;
  at: Date;
  stages: readonly Stage[];
  from: readonly Candidate['state'][];
  change(candidate: Candidate, election: Election): Partial<Omit<Candidate, '_id'>>;
  /** The candidate hears what was found. */
  isVerdict?: boolean;
  notice?: (candidate: Candidate, election: Election) => NewNotice | undefined;
}

/** Candidate and list move together: the election's version changes with every step, so that a list made beside it is noticed. */
export async function takeStep(step: Step): Promise<void> {
  await transaction(async (tx) => {
    const candidate = await tx.get(candidates, step.candidateId);
    const election = candidate && (await tx.get(elections, candidate.electionId));
    if (!candidate || !election) throw new Refusal('NOT_FOUND', '没有找到这位候选人', 'candidateId');
    const poll = election.pollId === null ? undefined : await tx.get(polls, election.pollId);
    requireStage(withoutVote(election, poll), step.at, ...step.stages);
    if (!step.from.includes(candidate.state)) throw new Refusal('CONFLICT', '这位候选人的情况已经变了，请刷新后再看');
    const notice = step.notice?.(candidate, election);
    const changed = step.change(candidate, election);
    await tx.update(candidates, candidate._id, changed);
    await tx.update(elections, election._id, { version: election.version + 1 });
    if (notice) await postNoticeIn(tx, notice);
    if (step.isVerdict) await tellVerdictIn(tx, election, { ...candidate, ...changed }, step.at);
  });
}
