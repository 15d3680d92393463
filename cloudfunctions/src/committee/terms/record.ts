import { checkTerm } from '@mulin/domain/assembly/committee/term';
import { dueDay } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { InputOf } from '@mulin/shared-types/contract';
import { committees } from '@mulin/shared-types/documents/committee';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { appoint } from '../../account/appointing';
import type { Handler } from '../../kit/context';
import { type Row, table, transaction } from '../../kit/database';
import { shortIdOf } from '../../kit/ids';
import { postNoticeIn } from '../../kit/notice';
import { seal } from '../../kit/sealed';
import { requireUploads } from '../../kit/uploads';
import { noticeOf, posterOf } from '../posted';
import { currentOf, inOffice, newMember, type Term } from './term';

type Committee = typeof committee;
type Input = InputOf<Committee['operations']['recordCommittee']>;

/** A committee elected before this system: said to be so wherever it is shown, watched like any other from now on. */
export const recordCommittee: Handler<Committee, 'recordCommittee'> = async (input, ctx) => {
  const { communityId, electedDay, termFrom, termTo } = input;
  const { community, caller, now } = ctx;
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  checkTerm(termFrom, termTo);
  const today = dayOf(now);
  if (electedDay > today || termFrom > today) throw new Refusal('INVALID_INPUT', '选出日期不能晚于今天', 'electedDay');
  if (input.members.length > input.seats) throw new Refusal('INVALID_INPUT', '成员比应有人数多', 'members');
  if (input.members.filter(({ role }) => role === 'chair').length > 1)
    throw new Refusal('INVALID_INPUT', '主任只能有一位', 'members');
  requireUploads(input.fileIds, 'committee', communityId);
  const [current, homes] = await Promise.all([
    currentOf(communityId),
    table(units).getMany(input.members.flatMap(({ homeId }) => homeId ?? [])),
  ]);
  if (current) throw new Refusal('CONFLICT', '小区已有在任的业委会，不能再登记一届');
  const members = await Promise.all(input.members.map((one, index) => recorded(one, index, input, homes)));
  const term = termOf(input, community, members, caller.openid, now);
  await transaction(async (tx) => {
    await tx.insert(committees, term);
    await postNoticeIn(tx, recordedNotice(term, posterOf(ctx)));
  });
  // After the committee is there: a post that was given twice is given once.
  for (const [index, { phone, personName }] of input.members.entries()) {
    if (phone === null) continue;
    const appointmentId = await appoint(
      { role: 'committee', place: { communityId }, personName, phone },
      caller.openid,
      now,
    );
    const member = members[index];
    if (member) await keepAppointment(term._id, member.memberId, appointmentId);
  }
  ctx.note({ members: members.length, termTo });
  return { committeeId: term._id };
};

async function recorded(
  { personName, homeId, role }: Input['members'][number],
  index: number,
  { termFrom, communityId }: Input,
  homes: ReadonlyMap<string, Row<typeof units>>,
) {
  const home = homeId === null ? undefined : homes.get(homeId);
  if (homeId !== null && home?.communityId !== communityId)
    throw new Refusal('INVALID_INPUT', '小区里没有这套房', `members.${index}.homeId`);
  const seat = { personName: seal('name', personName), unitId: homeId, building: home?.building ?? '' };
  return { ...newMember({ ...seat, memberId: `m${index + 1}`, openid: null, fromDay: termFrom }), role };
}

function termOf(
  input: Input,
  community: { _id: string; streetId: string; name: string },
  members: Term['members'],
  by: string,
  at: Date,
): Term {
  const filed = input.filingNumber !== '' && input.filedDay !== null;
  return {
    // One record of one election day, however often it is sent.
    _id: shortIdOf('cm', 'place', 'recorded', community._id, input.electedDay),
    communityId: community._id,
    streetId: community.streetId,
    communityName: community.name,
    source: 'recorded',
    electionId: null,
    recordNote: input.note,
    recordFileIds: input.fileIds,
    previousId: null,
    state: input.termTo < dayOf(at) ? 'over' : 'seated',
    electedDay: input.electedDay,
    termFrom: input.termFrom,
    termTo: input.termTo,
    seats: input.seats,
    reserveAllowed: false,
    rulesGround: '',
    members,
    reserve: [],
    vacancies: Math.max(0, input.seats - inOffice({ members }).length),
    meetingDue: dueDay('firstMeeting', input.electedDay),
    meeting: null,
    filingState: filed ? 'filed' : 'due',
    filingDue: dueDay('filing', input.electedDay),
    filing: {
      note: '',
      fileIds: [],
      submittedBy: '',
      submittedAt: null,
      number: filed ? input.filingNumber : '',
      filedDay: filed ? (input.filedDay ?? '') : '',
      reason: '',
    },
    warningNoticeId: null,
    version: 1,
    by,
    at,
  };
}

const recordedNotice = (term: Term, poster: ReturnType<typeof posterOf>) =>
  noticeOf(
    {
      _id: `${term._id}.recorded`,
      communityId: term.communityId,
      kind: 'assembly-committee',
      title: '登记在任业委会',
      lines: [
        `本系统启用前选出的业委会已登记：${inOffice(term).length} 人，任期到${wholeDayText(term.termTo)}。`,
        `来源：${term.recordNote}`,
      ],
    },
    poster,
  );

/** Remembers by which number a member got the post, so that it ends with the seat. */
export async function keepAppointment(committeeId: string, memberId: string, appointmentId: string): Promise<void> {
  await transaction(async (tx) => {
    const term = await tx.get(committees, committeeId);
    if (!term) return;
    const members = term.members.map((one) => (one.memberId === memberId ? { ...one, appointmentId } : one));
    await tx.update(committees, committeeId, { members, version: term.version + 1 });
  });
}
