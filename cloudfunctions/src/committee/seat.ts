import { outcomeOf } from '@mulin/domain/assembly/committee/outcome';
import type { ElectionCount, QuestionResult } from '@mulin/domain/assembly/recount/package';
import { polls } from '@mulin/shared-types/documents/assembly';
import { elections } from '@mulin/shared-types/documents/elections';
import { type Row, table } from '../kit/database';
import type { Election } from './ballot-paper';
import { callAgain } from './elections/changes';
import { conclude } from './seating/conclude';
import { unseat } from './seating/unseat';

type Poll = Row<typeof polls>;

/** One vote fills one committee; more election questions than this are not on one card. */
const MOST_ELECTIONS = 5;

/**
 * Takes the result of a vote that is final into its elections: seats the committee, or says what people must decide first; takes the
 * seats back where a ruling revoked the question. Harmless when done again; does nothing for a vote without an election.
 */
export async function seatCommittee(
  { _id }: Pick<Poll, '_id'>,
  now: Date,
  revoked: ReadonlySet<string> = new Set(),
): Promise<void> {
  const voted = await table(elections).find({ pollId: _id }, { limit: MOST_ELECTIONS });
  if (voted.length === 0) return;
  const poll = await table(polls).get(_id);
  for (const election of voted) {
    if (revoked.has(election.questionId ?? '')) await unseat(election, poll?.state === 'revoked', now);
    else if (poll?.state === 'final' && election.state === 'voting') await takeResult(election, poll, now);
  }
}

async function takeResult(election: Election, poll: Poll, now: Date): Promise<void> {
  const count = countOf(poll, election);
  const why = whyNone(count);
  if (!count || why !== '') {
    await fail(election, why);
    return;
  }
  const { elected, reserve, tied, open } = outcomeOf(count, election.seats);
  if (tied.length > 0) {
    const outcomeText = `${elected.length} 人当选；最后 ${open} 席有 ${tied.length} 人票数相同，由人认定`;
    await table(elections).update(
      election._id,
      { state: 'voting', pollId: poll._id },
      { state: 'tied', elected, reserve, tied, outcomeText },
    );
    return;
  }
  await conclude(election, { elected, reserve, closedAt: poll.closedAt ?? now }, now);
}

function countOf(poll: Poll, { questionId }: Election): ElectionCount | undefined {
  const results = Array.isArray(poll.results) ? (poll.results as QuestionResult[]) : [];
  const found = results.find((one) => one.questionId === questionId);
  return found?.kind === 'election' ? found : undefined;
}

/** Why nobody is elected at all; empty if somebody is, or may be once a tie is settled. */
function whyNone(count: ElectionCount | undefined): string {
  if (!count) return '同一业主的选票互相矛盾，没有计出结果';
  if (!count.quorum.areaMet || !count.quorum.headMet) return '参加表决的业主没有到三分之二，没有选成';
  return count.elected.length === 0 ? '没有候选人过半数，没有选成' : '';
}

async function fail(election: Election, outcomeText: string): Promise<void> {
  await callAgain(election);
  await table(elections).update(election._id, { state: 'voting' }, { state: 'failed', outcomeText });
}
