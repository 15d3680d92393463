import { fewerThanHalf } from '@mulin/domain/assembly/committee/seats';
import { type Day, dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { committees } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { membershipId } from '../../account/membership';
import type { Handler } from '../../kit/context';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import { requireUploads } from '../../kit/uploads';
import { noticeOf, type Poster, posterOf } from '../posted';
import { accountsOf, endPostsIn } from '../seating/posts';
import { changeTerm } from '../terms/change';
import { inOffice, type Member, type Term } from '../terms/term';
import { endTexts } from '../terms/view';
import { callIn } from './call';

type Committee = typeof committee;

/** 辞职 by the member. */
export const resignSeat: Handler<Committee, 'resignSeat'> = async ({ note }, ctx) => {
  const term = ctx.subjectOf(committees);
  const own = inOffice(term).find(({ openid }) => openid === ctx.caller.openid);
  if (!own) throw new Refusal('CONFLICT', '您现在不是在任委员');
  await endSeatOf(term, own.memberId, { reason: 'resigned', day: dayOf(ctx.now), note }, posterOf(ctx));
  return {};
};

export const endSeat: Handler<Committee, 'endSeat'> = async ({ memberId, reason, day, note, fileIds }, ctx) => {
  const term = ctx.subjectOf(committees);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '日期不能晚于今天', 'day');
  if (day < term.termFrom) throw new Refusal('INVALID_INPUT', '日期不能早于任期开始', 'day');
  requireUploads(fileIds, 'committee', term.communityId);
  if (reason === 'resigned' && fileIds.length === 0)
    throw new Refusal('INVALID_INPUT', '请附上本人签字的辞职书', 'fileIds');
  await endSeatOf(term, memberId, { reason, day, note, fileIds }, posterOf(ctx));
  ctx.note({ memberId, reason });
  return {};
};

export interface Ending {
  reason: Exclude<Member['endReason'], '' | 'term'>;
  day: Day;
  note: string;
  fileIds?: readonly string[];
}

/** Ends one seat: the post goes with it, the board says so, and with fewer than half left a new election is called for. */
export async function endSeatOf(term: Term, memberId: string, ending: Ending, poster: Poster): Promise<void> {
  const leaving = term.members.find((one) => one.memberId === memberId);
  const accounts = leaving ? await accountsOf([leaving]) : [];
  await changeTerm(term._id, async (before, tx) => {
    const member = before.members.find((one) => one.memberId === memberId);
    if (!member?.inOffice) throw new Refusal('CONFLICT', '这位成员已经不在任，请刷新后再看', 'memberId');
    const members = before.members.map((one) => (one === member ? endedBy(one, ending) : one));
    const left = members.filter((one) => one.inOffice).length;
    const membershipIds = accounts.map((openid) =>
      membershipId(openid, 'committee', { communityId: before.communityId }),
    );
    const appointmentIds = member.appointmentId === null ? [] : [member.appointmentId];
    await endPostsIn(tx, { membershipIds, appointmentIds }, poster.at);
    await postNoticeIn(tx, endedNotice(before, member, ending, poster));
    if (fewerThanHalf(left, before.seats)) {
      const reason = `应有 ${before.seats} 人，只剩 ${left} 人`;
      await callIn(tx, before, 'fewer-than-half', { reason, fileIds: [], at: poster.at });
    }
    return { members, vacancies: Math.max(0, before.seats - left) };
  });
}

const endedBy = (member: Member, { reason, day, note }: Ending): Member => ({
  ...member,
  inOffice: false,
  endedDay: day,
  endReason: reason,
  endNote: note,
});

function endedNotice({ _id, communityId }: Term, member: Member, { reason, day }: Ending, poster: Poster) {
  const name = unseal('name', member.personName);
  return noticeOf(
    {
      _id: `${_id}.ended.${member.memberId}`,
      communityId,
      kind: 'assembly-committee',
      title: '业委会成员变动',
      lines: [`${name}的委员职务从${dayText(day)}起结束：${endTexts[reason]}。`],
    },
    poster,
  );
}
