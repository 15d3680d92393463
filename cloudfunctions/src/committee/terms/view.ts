import { vacancyOf } from '@mulin/domain/assembly/committee/succession';
import { termState } from '@mulin/domain/assembly/committee/term';
import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import type { Day } from '@mulin/domain/day/day';
import { dayOf } from '@mulin/domain/day/day';
import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import type { OutputOf } from '@mulin/shared-types/contract';
import { committees, handOvers } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import type { HandOver } from '../hand-over/list';
import { dutiesOf, filingText, termText } from './duties';
import { currentOf, inOffice, type Member, type Term } from './term';

type Shown = NonNullable<OutputOf<(typeof committee.operations)['committees']>['current']>;

/** Terms of a community looked back on: twenty-five years. */
const MOST_EARLIER = 5;

export const shownCommittees: Handler<typeof committee, 'committees'> = async ({ communityId }, { now }) => {
  const today = dayOf(now);
  const [current, earlier] = await Promise.all([
    currentOf(communityId),
    table(committees).find({ communityId, state: 'ended' }, { limit: MOST_EARLIER, orderBy: [['termFrom', 'desc']] }),
  ]);
  return {
    current: current ? termView(current, await handOverOf(current), today) : null,
    earlier: earlier.map((term) => termView(term, undefined, today)),
  };
};

/** The list by which this committee takes over; none for the first one. */
export const handOverOf = ({ _id }: Term): Promise<HandOver | undefined> => table(handOvers).get(`${_id}.hand-over`);

const wayTexts = {
  none: '',
  reserve: '由候补委员依次递补',
  'by-election': '要补选',
  're-election': '剩下的委员不到一半，要重新选举（《业主大会和业主委员会指导规则》第四十六条，待核）',
} as const;

/** One term as everybody sees it. Names of members are public office; homes are told no closer than the building. */
export function termView(term: Term, handOver: HandOver | undefined, today: Day): Shown {
  const current = term.state !== 'ended';
  const vacancy = vacancyOf({ ...term, inOffice: inOffice(term).length });
  return {
    committeeId: term._id,
    communityId: term.communityId,
    current,
    sourceText: term.source === 'recorded' ? `本系统启用前选出，由社区或镇街登记：${term.recordNote}` : '',
    termFrom: term.termFrom,
    termTo: term.termTo,
    termText: current ? termText(term.termTo, today) : `${wholeDayText(term.termFrom)}到 ${wholeDayText(term.termTo)}`,
    termState: termState(term.termTo, today),
    seats: term.seats,
    members: term.members.map((member) => ({
      memberId: member.memberId,
      name: unseal('name', member.personName),
      building: member.building,
      role: member.role,
      roleTitle: OFFICES[member.role],
      inOffice: member.inOffice,
      detail: endedText(member, today),
    })),
    reserve: term.reserve.map(({ candidateId, personName, building, used, reason }) => ({
      candidateId,
      name: unseal('name', personName),
      building,
      waiting: used === null,
      detail: used === null ? '' : used === 'seated' ? '已递补' : `没有递补：${reason}`,
    })),
    vacancies: current ? vacancy.open : 0,
    vacancyWay: current ? vacancy.way : 'none',
    vacancyText: current && vacancy.open > 0 ? `空缺 ${vacancy.open} 席，${wayTexts[vacancy.way]}` : '',
    filingState: term.filingState,
    filingText: filingText(term, today),
    duties: current ? dutiesOf(term, handOver, today) : [],
  };
}

export const endTexts: Record<Member['endReason'], string> = {
  '': '',
  resigned: '辞职',
  moved: '搬离本小区',
  'not-owner': '不再是业主',
  assembly: '业主大会决定终止',
  died: '去世',
  term: '任期结束',
  revoked: '选举结果被撤销',
};

const endedText = ({ endedDay, endReason }: Member, today: Day): string =>
  endedDay === null ? '' : `${dayText(endedDay, today)}${endTexts[endReason]}`;
