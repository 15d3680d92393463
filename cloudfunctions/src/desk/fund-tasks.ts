import { addDays, dayOf } from '@mulin/domain/day/day';
import { periodBefore, periodOf } from '@mulin/domain/day/period';
import { FUND_RULES } from '@mulin/domain/fund/rules';
import { fundAccounts, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { stateTexts } from '../fund/projects';
import { lastReport } from '../fund/quarter';
import type { Project } from '../fund/scope';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

/** 维修资金: projects that wait for this post, and what somebody else entered and this person may confirm. */
export const fundTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([projects(sitting), toConfirm(sitting), toReport(sitting)])).flat();

/** 季度上报: the quarter before this one, as long as it has not been handed in; only where accounts are kept. */
async function toReport({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community')) return [];
  const { id, to } = periodBefore(periodOf(dayOf(now), 'quarter'));
  const [account, report] = await Promise.all([
    table(fundAccounts).first({ communityId }),
    lastReport(communityId, id),
  ]);
  if (!account || report) return [];
  const title = `上报 ${id.slice(0, 4)} 年第 ${id.slice(5)} 季度统计`;
  const task = { kind: 'fund' as const, id: communityId, title, detail: '维修资金，由账本自动加总', action: '去上报' };
  return [withDay(task, addDays(to, FUND_RULES.quarterDays.value))];
}

async function projects({ communityId, own, holds }: Sitting): Promise<Task[]> {
  const states: Project['state'][] = [
    ...(holds('community') ? (['applied'] as const) : []),
    ...(holds('street', 'bureau') ? (['checked'] as const) : []),
    ...(holds('committee', 'manager') ? (['settled'] as const) : []),
  ];
  if (states.length === 0) return [];
  const found = await table(fundProjects).find(
    { communityId, state: oneOf(states) },
    { limit: MOST, fields: ['title', 'state', 'appliedBy'] },
  );
  return found
    .filter(({ state, appliedBy }) => state === 'settled' || !own.includes(appliedBy))
    .map(({ _id, title, state }) => ({
      kind: 'fund',
      id: _id,
      title: `维修资金：${title}`,
      detail: stateTexts[state],
      action: '去办',
      due: null,
    }));
}

async function toConfirm({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community', 'street', 'bureau')) return [];
  const waiting = await table(fundEntries).find(
    { communityId, state: 'waiting' },
    { limit: MOST, fields: ['title', 'enteredBy'] },
  );
  return waiting
    .filter(({ enteredBy }) => !own.includes(enteredBy))
    .map(({ _id, title }) => ({
      kind: 'fund',
      id: _id,
      title,
      detail: '维修资金登记，等另一个人复核',
      action: '去复核',
      due: null,
    }));
}
