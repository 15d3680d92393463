import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { keyedHash, unseal } from '../../kit/sealed';
import { accountsOf, postsIn } from '../seating/posts';
import { callDetail, callTitles } from '../vacancies/call';
import { currentOf, inOffice, type Member, type Term } from './term';
import { handOverOf, termView } from './view';

const MOST_CALLS = 20;

/** The committee as those see it who work with it. */
export const office: Handler<typeof committee, 'office'> = async ({ communityId }, { caller, now }) => {
  const today = dayOf(now);
  const [term, posts] = await Promise.all([currentOf(communityId), postsIn(communityId)]);
  const calls = term ? await table(reElectionCalls).find({ committeeId: term._id }, { limit: MOST_CALLS }) : [];
  const sitting = term ? inOffice(term) : [];
  const [homes, seated, links] = await Promise.all([
    table(units).getMany(sitting.flatMap(({ unitId }) => unitId ?? [])),
    accountsOf(sitting),
    linksTo(term ? [...(term.meeting?.fileIds ?? []), ...term.filing.fileIds] : []),
  ]);
  const filesOf = (ids: readonly string[]) => links.filter(({ fileId }) => ids.includes(fileId));
  const mine = sitting.find(({ openid }) => openid === caller.openid);
  const spoken = calls.flatMap(({ objections }) => objections.map(({ memberId }) => memberId));
  return {
    committee: term ? termView(term, await handOverOf(term), today) : null,
    members: sitting.map((member) => ({
      memberId: member.memberId,
      mine: member === mine,
      hasAccount: member.openid !== null || member.appointmentId !== null,
      stillOwner: isOwner(member, homes.get(member.unitId ?? '')),
    })),
    meeting: meetingView(term, filesOf),
    filing: {
      note: term?.filing.note ?? '',
      files: filesOf(term?.filing.fileIds ?? []),
      reason: term?.filing.reason ?? '',
    },
    calls: calls.map((call) => ({
      callId: call._id,
      title: callTitles[call.ground],
      state: call.state,
      detail: callDetail(call, sitting.length),
      waitingDays: call.sinceDay === null ? 0 : daysBetween(call.sinceDay, today),
      electionId: call.electionId,
    })),
    mayObject: mine !== undefined && !spoken.includes(mine.memberId),
    posts: posts.map(({ _id, openid, personName, until }) => ({
      membershipId: _id,
      name: unseal('name', personName),
      seated: seated.includes(openid),
      until: until === null ? '' : dayOf(new Date(until.getTime() - 1)),
    })),
  };
};

/** Entered without a home, nothing can be said against it. */
function isOwner({ unitId, personName }: Member, home: Row<typeof units> | undefined): boolean {
  if (unitId === null) return true;
  const hash = keyedHash('name', unseal('name', personName));
  return home?.owners.some(({ nameHash }) => nameHash === hash) ?? false;
}

const meetingView = (
  term: Term | undefined,
  filesOf: (ids: readonly string[]) => { fileId: string; url: string }[],
): { day: string; note: string; files: { fileId: string; url: string }[] } | null =>
  term?.meeting ? { day: term.meeting.day, note: term.meeting.note, files: filesOf(term.meeting.fileIds) } : null;
