import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import { membershipId } from '../../account/membership';
import { table } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import type { Election } from '../ballot-paper';
import { byClock, noticeOf } from '../posted';
import { changeTerm } from '../terms/change';
import { inOffice, type Member, type Term } from '../terms/term';
import { accountsOf, endPostsIn } from './posts';

const OUTCOME = '选举结果已被撤销（《物业管理条例》第十九条）';

/**
 * 撤销: takes back the seats an annulled result has given. The committee before does not come back by itself; community and street
 * organise from here. A vote that was annulled as a whole before anybody was seated leaves its election free for another vote.
 */
export async function unseat(election: Election, wholeVote: boolean, now: Date): Promise<void> {
  if (election.state === 'voting' && wholeVote) return;
  const own = await table(committees).get(`cm_${election._id}`);
  const completed =
    own ?? (election.committeeId === null ? undefined : await table(committees).get(election.committeeId));
  // The seats first: cut off in between, it is done again.
  if (completed && completed.state !== 'ended') await takeBack(completed, own !== undefined, election, now);
  if (election.state !== 'failed')
    await table(elections).update(election._id, { state: election.state }, { state: 'failed', outcomeText: OUTCOME });
}

/** The whole committee that this election formed, or those whom a by-election added to another. */
async function takeBack(term: Term, whole: boolean, election: Election, now: Date): Promise<void> {
  const given = inOffice(term).filter(({ memberId }) => whole || election.elected.includes(memberId));
  if (given.length === 0) return;
  const accounts = await accountsOf(given);
  await changeTerm(term._id, async (before, tx) => {
    const members = before.members.map((one) =>
      given.some(({ memberId }) => memberId === one.memberId) && one.inOffice ? revokedOn(one, dayOf(now)) : one,
    );
    const place = { communityId: before.communityId };
    await endPostsIn(
      tx,
      {
        membershipIds: accounts.map((openid) => membershipId(openid, 'committee', place)),
        appointmentIds: given.flatMap(({ appointmentId }) => appointmentId ?? []),
      },
      now,
    );
    await postNoticeIn(tx, revokedNotice(election, now));
    const sitting = members.filter((one) => one.inOffice).length;
    return whole ? { members, state: 'ended', vacancies: 0 } : { members, vacancies: before.seats - sitting };
  });
}

const revokedOn = (member: Member, endedDay: string): Member => ({
  ...member,
  inOffice: false,
  endedDay,
  endReason: 'revoked',
});

const revokedNotice = ({ _id, communityId, title }: Election, now: Date) =>
  noticeOf(
    {
      _id: `${_id}.revoked`,
      communityId,
      kind: 'assembly-committee',
      title: `${title}：结果被撤销`,
      lines: [`${OUTCOME}，由此产生的委员职务结束。下一步由社区和镇街组织。`],
    },
    byClock(now),
  );
