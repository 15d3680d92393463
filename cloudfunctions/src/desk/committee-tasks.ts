import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { handOvers, reElectionCalls } from '@mulin/shared-types/documents/committee';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import type { Election } from '../committee/ballot-paper';
import { stageAt } from '../committee/elections/stage';
import { dutiesOf } from '../committee/terms/duties';
import { currentOf, type Term } from '../committee/terms/term';
import { handOverOf, termView } from '../committee/terms/view';
import { callTitles } from '../committee/vacancies/call';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

/** What the committee, the community and the street owe each other: elections under way, terms, filing, hand-over. */
export async function committeeTasks(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('committee', 'community', 'street')) return [];
  const term = await currentOf(sitting.communityId);
  return (
    await Promise.all([underWay(sitting), calls(sitting), term ? ofTerm(term, sitting) : [], handingOver(sitting)])
  ).flat();
}

const live = oneOf<Election['state']>(['nominating', 'published', 'tied', 'short']);

async function underWay({ communityId, now, holds }: Sitting): Promise<Task[]> {
  const found = await table(elections).find({ communityId, state: live }, { limit: MOST });
  const tasks = await Promise.all(found.map((election) => step(election, now, holds)));
  return tasks.flatMap((task) => task ?? []);
}

async function step(election: Election, now: Date, holds: Sitting['holds']): Promise<Task | undefined> {
  const task = { kind: 'election' as const, id: election._id, title: election.title, due: null };
  const offices = holds('community', 'street');
  switch (stageAt(election, now)) {
    case 'nominating':
      return { ...task, detail: '正在推荐候选人', action: '查看', due: election.nominateUntil };
    case 'vetting':
      return offices ? vetting(election, task, holds) : undefined;
    case 'published':
      return { ...task, detail: '候选人已公布，可以公告表决', action: '查看' };
    case 'tied':
      return offices
        ? { ...task, detail: '票数相同，要由人认定', action: election.tie ? '去确认' : '去登记' }
        : undefined;
    default:
      return { ...task, detail: '选出的人数不够，要补选', action: '去补选' };
  }
}

async function vetting(
  { _id: electionId }: Election,
  task: Omit<Task, 'detail' | 'action'>,
  holds: Sitting['holds'],
): Promise<Task | undefined> {
  const [open, refused] = await Promise.all([
    table(candidates).count({ electionId, state: 'standing' }),
    table(candidates).find({ electionId, state: 'unqualified' }, { limit: MOST, fields: ['objection'] }),
  ]);
  const objections = refused.filter(({ objection }) => objection?.upheld === null).length;
  if (objections > 0 && holds('street'))
    return { ...task, detail: `${objections} 条候选人异议要答复`, action: '去答复' };
  if (!holds('community')) return undefined;
  if (open > 0) return { ...task, detail: `${open} 位候选人要审核`, action: '去审核' };
  return { ...task, detail: objections > 0 ? '等镇街答复异议' : '审核完了，公布名单', action: '查看' };
}

/** 应当改选: the longer it waits, the longer it says so. */
async function calls({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('community', 'street')) return [];
  const standing = await table(reElectionCalls).find({ communityId, state: 'standing' }, { limit: MOST });
  return standing.map(({ ground, sinceDay }) => {
    const days = sinceDay === null ? 0 : daysBetween(sinceDay, dayOf(now));
    return {
      kind: 'committee',
      id: communityId,
      title: callTitles[ground],
      detail: days === 0 ? '今天提出，要开始改选' : `已等 ${days} 天，还没开始改选`,
      action: '去办',
      due: null,
    };
  });
}

async function ofTerm(term: Term, { communityId, now, holds }: Sitting): Promise<Task[]> {
  const today = dayOf(now);
  const task = { kind: 'committee' as const, id: communityId };
  const owed = dutiesOf(term, await handOverOf(term), today).flatMap(({ key, title, dueDay, doneDay, late, text }) => {
    const own = key === 'meeting' || (key === 'filing' && term.filingState !== 'submitted');
    const mine = own ? holds('committee') || late : key === 'filing' && holds('street');
    if (doneDay !== null || !mine) return [];
    return [withDay({ ...task, title, detail: text, action: own && holds('committee') ? '去办' : '查看' }, dueDay)];
  });
  const { vacancyWay, vacancyText } = termView(term, undefined, today);
  if (vacancyWay === 'none' || !holds('community', 'street')) return owed;
  return [...owed, { ...task, title: '业委会有空缺', detail: vacancyText, action: '去办', due: null }];
}

/** Those who went out of office have no desk any more; the community and the next committee see to it. */
async function handingOver({ communityId }: Sitting): Promise<Task[]> {
  const open = await table(handOvers).find({ communityId, done: false }, { limit: MOST, fields: ['dueDay', 'items'] });
  return open.map(({ dueDay, items }) => {
    const left = items.filter((one) => !one.handed || !one.received || !one.witnessed).length;
    return withDay(
      {
        kind: 'committee',
        id: communityId,
        title: '上一届向这一届交接',
        detail: `还有 ${left} 项没有交接完`,
        action: '查看',
      },
      dueDay,
    );
  });
}
