import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import { requireUploads } from '../../kit/uploads';
import { noticeOf, posterOf } from '../posted';
import { changeTerm } from './change';
import { inOffice, type Member, type Term } from './term';

/** 第一次会议: one chair, deputies, by more than half of all members present in person (Guide Rules art. 38, to be confirmed). */
export const recordMeeting: Handler<typeof committee, 'recordMeeting'> = async (input, ctx) => {
  const { _id, communityId } = ctx.subjectOf(committees);
  const { caller, now } = ctx;
  if (input.day > dayOf(now)) throw new Refusal('INVALID_INPUT', '会议日期不能晚于今天', 'day');
  requireUploads(input.fileIds, 'committee', communityId);
  const posts = new Map(input.posts.map(({ memberId, role }) => [memberId, role]));
  const term = await changeTerm(_id, async (before, tx) => {
    if (before.meeting) throw new Refusal('CONFLICT', '第一次会议已经登记过');
    if (input.day < before.termFrom) throw new Refusal('INVALID_INPUT', '会议日期不能早于任期开始', 'day');
    checkPresent(before, input.present);
    const members = before.members.map((member) => ({ ...member, role: posts.get(member.memberId) ?? 'member' }));
    checkChair(members, posts);
    await postNoticeIn(tx, meetingNotice(before, members, input.fileIds, posterOf(ctx)));
    const { day, present, note, fileIds } = input;
    return { members, meeting: { day, present, note, fileIds, by: caller.openid, at: now } };
  });
  ctx.note({ day: input.day, members: inOffice(term).length });
  return {};
};

function checkPresent(term: Term, present: readonly string[]): void {
  const sitting = inOffice(term).map(({ memberId }) => memberId);
  if (present.some((id) => !sitting.includes(id)) || new Set(present).size !== present.length) {
    throw new Refusal('INVALID_INPUT', '到会的人里有不在任的，请重新选', 'present');
  }
  if (present.length * 2 <= sitting.length) {
    throw new Refusal('INVALID_INPUT', '到会要过全体委员的半数，本人到会，不能代', 'present');
  }
}

function checkChair(members: readonly Member[], posts: ReadonlyMap<string, Member['role']>): void {
  const sitting = members.filter((one) => one.inOffice);
  for (const id of posts.keys()) {
    if (!sitting.some(({ memberId }) => memberId === id))
      throw new Refusal('INVALID_INPUT', '只能推选在任的委员', 'posts');
  }
  if (sitting.filter(({ role }) => role === 'chair').length !== 1) {
    throw new Refusal('INVALID_INPUT', '要推选一位主任，也只能有一位', 'posts');
  }
}

function meetingNotice(
  { _id, communityId }: Term,
  members: readonly Member[],
  fileIds: readonly string[],
  poster: ReturnType<typeof posterOf>,
) {
  const named = members
    .filter(({ inOffice: sits }) => sits)
    .map(({ personName, role }) => `${unseal('name', personName)}（${OFFICES[role]}）`);
  return noticeOf(
    {
      _id: `${_id}.meeting`,
      communityId,
      kind: 'assembly-committee',
      title: '业委会第一次会议',
      lines: [`业委会成员：${named.join('、')}。`],
      fileIds,
    },
    poster,
  );
}
