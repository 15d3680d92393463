import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayText, endText, momentText, wholeDayText } from '@mulin/domain/day/spoken';
import type { polls } from '@mulin/shared-types/documents/assembly';
import type { Row } from '../../kit/database';
import type { Election } from '../ballot-paper';
import type { Term } from '../terms/term';
import type { Stage } from './stage';

interface Step {
  key: string;
  title: string;
  detail: string;
  state: 'done' | 'now' | 'todo';
}

type Poll = Pick<Row<typeof polls>, 'opensAt' | 'closesAt' | 'state'>;

/** How far the way has been gone at each stage: the number of steps that are behind. */
const behind: Record<Stage, number> = {
  nominating: 0,
  vetting: 1,
  published: 2,
  voting: 3,
  tied: 4,
  short: 5,
  failed: 5,
  cancelled: 0,
  seated: 5,
};

/** 推荐 → 审核 → 公布 → 表决 → 结果 → 备案, with the days that are known. */
export function stepsOf(
  one: Election,
  stage: Stage,
  poll: Poll | undefined,
  seated: Term | undefined,
  now: Date,
): Step[] {
  if (stage === 'cancelled') return [{ key: 'cancelled', title: '已取消', detail: one.outcomeText, state: 'done' }];
  const done = behind[stage] + (stage === 'seated' && seated?.filingState === 'filed' ? 1 : 0);
  const steps: Omit<Step, 'state'>[] = [
    { key: 'nominate', title: '推荐候选人', detail: `${endText(one.nominateUntil)} 截止` },
    { key: 'vet', title: '社区审核', detail: `没通过的可在 ${one.objectDays} 天内提异议，由镇街答复` },
    { key: 'publish', title: '公布名单', detail: publishedText(one) },
    { key: 'vote', title: '业主表决', detail: poll ? votingText(poll, now) : '由召集人公告表决时间' },
    { key: 'result', title: '选举结果', detail: one.outcomeText },
    {
      key: 'file',
      title: '镇街备案',
      detail: seated ? filedText(seated) : '选出后 30 日内（《物业管理条例》第十六条）',
    },
  ];
  return steps.map((step, index) => ({ ...step, state: index < done ? 'done' : index === done ? 'now' : 'todo' }));
}

function publishedText({ listDay, publishDays }: Election): string {
  if (listDay === null) return `名单要公布满 ${publishDays} 天才能表决`;
  return `${dayText(listDay)}公布，最早 ${dayText(earliestOpen(listDay, publishDays))}开始表决`;
}

function votingText({ opensAt, closesAt, state }: Poll, now: Date): string {
  if (state === 'withdrawn' || state === 'revoked') return '这次表决已撤下，等待重新公告';
  return now < opensAt ? `${momentText(opensAt)} 开始` : `${endText(closesAt)} 截止`;
}

function filedText({ filingState, filing, filingDue }: Term): string {
  if (filingState === 'filed') return `${wholeDayText(filing.filedDay)}备案，备案号 ${filing.number}`;
  return `最晚 ${dayText(filingDue)}`;
}
