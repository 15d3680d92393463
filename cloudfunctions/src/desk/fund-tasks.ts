import { fundEntries, fundProjects } from '@mulin/shared-types/documents/fund';
import { stateTexts } from '../fund/projects';
import type { Project } from '../fund/scope';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 维修资金: projects that wait for this post, and what somebody else entered and this person may confirm. */
export const fundTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([projects(sitting), toConfirm(sitting)])).flat();

async function projects({ communityId, openid, holds }: Sitting): Promise<Task[]> {
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
    .filter(({ state, appliedBy }) => state === 'settled' || appliedBy !== openid)
    .map(({ _id, title, state }) => ({
      kind: 'fund',
      id: _id,
      title: `维修资金：${title}`,
      detail: stateTexts[state],
      action: '去办',
      due: null,
    }));
}

async function toConfirm({ communityId, openid, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community', 'street', 'bureau')) return [];
  const waiting = await table(fundEntries).find(
    { communityId, state: 'waiting' },
    { limit: MOST, fields: ['title', 'enteredBy'] },
  );
  return waiting
    .filter(({ enteredBy }) => enteredBy !== openid)
    .map(({ _id, title }) => ({
      kind: 'fund',
      id: _id,
      title,
      detail: '维修资金登记，等另一个人复核',
      action: '去复核',
      due: null,
    }));
}
