import { addDays, type Day } from '@mulin/domain/day/day';
import { staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Papers } from './papers';

/** From the end of the objection period to the filing: the committee is seated, meets, hands in, and the street gives the number. */
export function firstCommitteeScenes(papers: Papers, closed: Day, pollId: () => string): Scene[] {
  const { door, communityId } = papers;
  const chair = staff.committeeMember.openid;
  const street = door.as(staff.street.openid);
  const seated = async () => {
    const { current } = await door.as(chair).committee.committees({ communityId });
    if (!current) throw new Error('nobody is seated');
    return current;
  };
  return [
    {
      day: addDays(closed, 8),
      time: '09:00',
      title: '异议期满，决定生效，业委会产生',
      followed: true,
      async play() {
        await runTimer(door, 'assembly', 'after');
        await seated();
        await door.as(staff.communityOfficer.openid).assembly.receiveDecision({ decisionId: pollId() });
      },
    },
    {
      day: addDays(closed, 11),
      time: '19:30',
      title: '业委会第一次会议',
      async play() {
        const { committeeId, members } = await seated();
        const [deputy] = members.filter(({ name }) => name !== staff.committeeMember.name);
        await door.as(chair).committee.recordMeeting({
          committeeId,
          day: addDays(closed, 11),
          posts: members.map(({ memberId, name }) => ({
            memberId,
            role: name === staff.committeeMember.name ? 'chair' : memberId === deputy?.memberId ? 'deputy' : 'member',
          })),
          present: members.map(({ memberId }) => memberId),
          note: '推选主任、副主任，分工：账目、维修、联络。',
          fileIds: [await papers.handIn(chair, 'committee', 'first-meeting')],
        });
      },
    },
    {
      day: addDays(closed, 14),
      time: '10:00',
      title: '业委会提交备案',
      async play() {
        const { committeeId } = await seated();
        const fileIds = [await papers.handIn(chair, 'committee', 'filing')];
        await door.as(chair).committee.submitFiling({ committeeId, note: '首次业主大会决定、名单、规约', fileIds });
      },
    },
    {
      day: addDays(closed, 20),
      time: '10:30',
      title: '乌兰镇备案',
      async play() {
        const { committeeId } = await seated();
        const day = addDays(closed, 20);
        await street.committee.decideFiling({
          committeeId,
          filed: true,
          number: `乌镇业备〔${day.slice(0, 4)}〕3 号`,
          day,
        });
      },
    },
    {
      day: addDays(closed, 30),
      time: '16:00',
      title: '登记主管部门对手机投票的同意书',
      async play() {
        const day = addDays(closed, 28);
        const fileId = await papers.handIn(staff.street.openid, 'polls', 'electronic-consent');
        await street.assembly.recordConsent({
          communityId,
          number: `鄂旗住建函〔${day.slice(0, 4)}〕16 号`,
          day,
          fileId,
        });
      },
    },
  ];
}
