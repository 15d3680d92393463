import { outcomeOf } from '@mulin/domain/assembly/committee/outcome';
import type { ElectionCount, QuestionResult } from '@mulin/domain/assembly/recount/package';
import { polls } from '@mulin/shared-types/documents/assembly';
import { elections } from '@mulin/shared-types/documents/elections';
import { cardOf } from '../assembly/calling/poll';
import { type Row, table, transaction } from '../kit/database';
import { postNoticeIn } from '../kit/notice';
import type { Election } from './ballot-paper';
import { callAgainIn } from './elections/changes';
import { tiedText } from './elections/tie';
import { byClock, noticeOf } from './posted';
import { conclude } from './seating/conclude';
import { unseat } from './seating/unseat';
import { result, tellOwnersIn } from './telling';

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
    await leave(election, { state: 'failed', outcomeText: why }, now);
    return;
  }
  const { elected, reserve, tied, open } = outcomeOf(count, election.seats);
  if (tied.length > 0) {
    const outcomeText = tiedText({ elected: elected.length, open, tied: tied.length }, cardOf(poll).policy.tieBreak);
    await leave(election, { state: 'tied', elected, reserve, tied, outcomeText }, now);
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

/** Nobody takes a seat yet, or at all: board and owners hear why; what the election was to answer stands again if it came to nothing. */
async function leave(
  election: Election,
  left: Pick<Election, 'outcomeText'> & Partial<Pick<Election, 'state' | 'elected' | 'reserve' | 'tied'>>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const fresh = await tx.get(elections, election._id);
    if (fresh?.state !== 'voting' || fresh.pollId !== election.pollId) return;
    if (left.state === 'failed') await callAgainIn(tx, fresh);
    await tx.update(elections, election._id, left);
    await postNoticeIn(tx, leftNotice(fresh, left.outcomeText, now));
    await tellOwnersIn(
      tx,
      fresh,
      { ...result(`${left.outcomeText}。`), what: `${left.state}.${fresh.pollId}` },
      'timer',
      now,
    );
  });
}

const leftNotice = ({ _id, communityId, pollId, title }: Election, outcomeText: string, now: Date) =>
  noticeOf(
    {
      _id: `${_id}.${pollId}.left`,
      communityId,
      kind: 'assembly-committee',
      title: `${title}：结果`,
      lines: [`${outcomeText}。`],
    },
    byClock(now),
  );
