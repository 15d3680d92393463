import { termEnd } from '@mulin/domain/assembly/committee/term';
import { dueDay } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import { committees, handOvers } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import { communities } from '@mulin/shared-types/documents/places';
import { table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import type { Election } from '../ballot-paper';
import { handOverTo } from '../hand-over/list';
import { byClock, noticeOf } from '../posted';
import { result, tellOwnersIn, tellSeatedIn } from '../telling';
import { currentOf, inOffice, newMember, type Term } from '../terms/term';
import { endPostsIn, givePostIn, postsIn } from './posts';
import { requireOpen, type Winner, type Winners, wonBy } from './winners';

/** Seats a new committee; the one before ends, hands over, and its posts end with it. All of it or nothing. */
export async function seatNewTerm(election: Election, winners: Winners, now: Date): Promise<void> {
  const [community, before, posts] = await Promise.all([
    table(communities).get(election.communityId),
    currentOf(election.communityId),
    postsIn(election.communityId),
  ]);
  if (!community) throw new Error(`${election.communityId} is no community`);
  const term = termFrom(election, winners, community, before, now);
  const stay = new Set(term.members.map(({ openid }) => openid));
  const gone = posts.filter(({ openid }) => !stay.has(openid)).map(({ _id }) => _id);
  await transaction(async (tx) => {
    requireOpen(await tx.get(elections, election._id));
    await tx.insert(committees, term);
    if (before) {
      await tx.update(committees, before._id, endedBy(term, before));
      await tx.insert(handOvers, handOverTo(term, before, now));
    }
    const appointmentIds = before?.members.flatMap(({ appointmentId }) => appointmentId ?? []) ?? [];
    await endPostsIn(tx, { membershipIds: gone, appointmentIds }, now);
    for (const member of term.members)
      await givePostIn(tx, term.communityId, member, { to: term.termTo, by: term._id, at: now });
    const outcomeText = `${term.members.length} 人当选，任期到 ${wholeDayText(term.termTo)}`;
    await tx.update(elections, election._id, { state: 'seated', ...wonBy(winners), outcomeText });
    if (election.completes !== null)
      await tx.update(elections, election.completes, { state: 'seated', outcomeText: '补选后选出业委会' });
    await postNoticeIn(tx, seatedNotice(election, term, now));
    await tellSeatedIn(tx, term, term.members, now);
    await tellOwnersIn(tx, election, result(`${outcomeText}。名单贴在公示栏。`), 'timer', now);
  });
}

function termFrom(
  election: Election,
  { carried, elected, reserve, seats, electedDay }: Winners,
  community: { _id: string; streetId: string; name: string },
  before: Term | undefined,
  now: Date,
): Term {
  const today = dayOf(now);
  const members = [...carried, ...elected].map((winner) => seatOf(winner, today));
  return {
    _id: `cm_${election._id}`,
    communityId: community._id,
    streetId: community.streetId,
    communityName: community.name,
    source: 'election',
    electionId: election._id,
    recordNote: '',
    recordFileIds: [],
    previousId: before?._id ?? null,
    state: 'seated',
    electedDay,
    termFrom: today,
    termTo: termEnd(today, election.termYears),
    seats,
    reserveAllowed: election.reserveAllowed,
    rulesGround: election.rulesGround,
    members,
    reserve: reserve.map(waiting),
    vacancies: Math.max(0, seats - members.length),
    // Nobody may act for the committee before the result is final; filing counts from the day of the vote, the cautious reading.
    meetingDue: dueDay('firstMeeting', today),
    meeting: null,
    filingState: 'due',
    filingDue: dueDay('filing', electedDay),
    filing: { note: '', fileIds: [], submittedBy: '', submittedAt: null, number: '', filedDay: '', reason: '' },
    warningNoticeId: null,
    version: 1,
    by: 'count',
    at: now,
  };
}

/** A candidate who was elected is a member under the same number. */
export const seatOf = ({ candidateId, ...winner }: Winner, fromDay: string) =>
  newMember({ ...winner, memberId: candidateId, fromDay });

export const waiting = (winner: Winner): Term['reserve'][number] => ({ ...winner, used: null, reason: '' });

/** Whoever was still in office goes out with the term. */
function endedBy(next: Term, before: Term) {
  return {
    state: 'ended' as const,
    vacancies: 0,
    version: before.version + 1,
    members: before.members.map((member) =>
      member.inOffice
        ? { ...member, inOffice: false, endedDay: next.termFrom, endReason: 'term' as const, endNote: '' }
        : member,
    ),
  };
}

function seatedNotice(election: Election, term: Term, now: Date) {
  const names = inOffice(term).map(({ personName, building }) => `${unseal('name', personName)}（${building}）`);
  const reserve = term.reserve.map(({ personName }) => unseal('name', personName));
  return noticeOf(
    {
      _id: `${election._id}.outcome`,
      communityId: term.communityId,
      kind: 'assembly-committee',
      title: `${election.title}：业委会产生`,
      lines: [
        `当选：${names.join('、')}。`,
        reserve.length === 0 ? '' : `候补（按票数先后）：${reserve.join('、')}。`,
        `任期 ${wholeDayText(term.termFrom)}到 ${wholeDayText(term.termTo)}。`,
        `${dayText(term.meetingDue)}以前开第一次会议，推选主任、副主任；${dayText(term.filingDue)}以前向镇街备案。`,
      ],
    },
    byClock(now),
  );
}
