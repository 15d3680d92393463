import { daysLeft, TERM, termState, warnDay } from '@mulin/domain/assembly/committee/term';
import { type Day, dayOf, daysBetween } from '@mulin/domain/day/day';
import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { HandOver } from '../hand-over/list';
import type { Term } from './term';

type Duty = NonNullable<OutputOf<(typeof committee.operations)['committees']>['current']>['duties'][number];

/** What a committee owes by a day, each with its ground. What was entered from before owes no first meeting. */
export function dutiesOf(term: Term, handOver: HandOver | undefined, today: Day): Duty[] {
  return [
    ...(term.source === 'election' ? [meeting(term, today)] : []),
    filing(term, today),
    ...(handOver ? [handingOver(handOver, today)] : []),
    nextElection(term, today),
  ];
}

const meeting = ({ meetingDue, meeting: held }: Term, today: Day): Duty => ({
  key: 'meeting',
  title: '第一次会议，推选主任、副主任',
  dueDay: meetingDue,
  doneDay: held?.day ?? null,
  late: held === null && today > meetingDue,
  text: held ? `${dayText(held.day, today)}开过` : dueText(meetingDue, today),
  ground: '《业主大会和业主委员会指导规则》第三十二条：7日内',
});

const filing = ({ filingDue, filingState, filing: filed }: Term, today: Day): Duty => ({
  key: 'filing',
  title: '向镇街备案',
  dueDay: filingDue,
  doneDay: filingState === 'filed' ? filed.filedDay : null,
  late: filingState !== 'filed' && today > filingDue,
  text: filingText({ filingDue, filingState, filing: filed }, today),
  ground: '《物业管理条例》第十六条：30日内',
});

export function filingText(
  {
    filingDue,
    filingState,
    filing: { number, filedDay, reason, submittedAt },
  }: Pick<Term, 'filingDue' | 'filingState' | 'filing'>,
  today: Day,
): string {
  switch (filingState) {
    case 'filed':
      return `${wholeDayText(filedDay)}备案，备案号 ${number}`;
    case 'submitted':
      return `${submittedAt ? dayText(dayOf(submittedAt), today) : ''}已提交，等镇街登记`;
    case 'returned':
      return `镇街退回：${reason}`;
    case 'due':
      return `未备案，${dueText(filingDue, today)}`;
  }
}

const handingOver = ({ dueDay, done, items }: HandOver, today: Day): Duty => ({
  key: 'hand-over',
  title: '接收上一届的印章、档案',
  dueDay,
  doneDay: done ? dueDay : null,
  late: !done && today > dueDay,
  text: done
    ? '已交接完'
    : `${items.filter((one) => one.handed && one.received && one.witnessed).length}／${items.length} 项交接完，${dueText(dueDay, today)}`,
  ground: '《业主大会和业主委员会指导规则》第四十八条（待核）：10日内移交',
});

function nextElection({ termTo }: Term, today: Day): Duty {
  const state = termState(termTo, today);
  return {
    key: 'term',
    title: '组织下一次换届',
    dueDay: termTo,
    doneDay: null,
    late: state === 'over',
    text: state === 'running' ? `${dayText(warnDay(termTo), today)}起准备` : termText(termTo, today),
    ground: TERM.warnSource,
  };
}

export function termText(termTo: Day, today: Day): string {
  const left = daysLeft(termTo, today);
  return left < 0 ? `任期已过 ${-left} 天，还没换届` : `任期还有 ${left} 天`;
}

function dueText(due: Day, today: Day): string {
  const left = daysBetween(today, due);
  return left < 0 ? `已逾期 ${-left} 天` : left === 0 ? '今天到期' : `${dayText(due, today)}以前`;
}
