import { wholeDayText } from '@mulin/domain/day/spoken';
import { firstMissing } from '@mulin/domain/fees/price-change-standing';
import { communities } from '@mulin/shared-types/documents/places';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import { standingOf } from '../fees/price-change/progress';
import type { Change } from '../fees/price-change/versions';
import { table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 先服务后收费, said by one person: waits for another. */
export async function collectionStartTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'street')) return [];
  const asked = (await table(communities).get(communityId))?.collectStartAsked;
  if (!asked || own.includes(asked.by)) return [];
  const [title, detail] = ['复核开始收费以前怎么算', '登记和同意要两个人'];
  return [{ kind: 'collection-start', id: communityId, title, detail, action: '去复核', due: null }];
}

/** 服务终止, said by one person: waits for another. */
export async function serviceEndTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'street')) return [];
  const asked = await table(serviceEnds).first({ communityId, state: 'asked' });
  if (!asked || own.includes(asked.askedBy)) return [];
  const [title, detail] = ['复核服务终止', `服务到 ${wholeDayText(asked.lastDay)}，账单跟着截止`];
  return [{ kind: 'service-end', id: communityId, title, detail, action: '去复核', due: null }];
}

/** 调价程序 under way: the company sees the next step, the street what waits for its word. */
export async function priceTasks({ communityId, now, holds }: Sitting): Promise<Task[]> {
  const runs = holds('clerk', 'manager');
  const atStreet = holds('street');
  if (!runs && !atStreet) return [];
  const open = await table(priceChanges).find({ communityId, state: 'open' }, { limit: MOST });
  return open.flatMap((change) => {
    const own = runs ? [companyTask(change, now)] : [];
    return atStreet && waitsForStreet(change) ? [...own, streetTask(change)] : own;
  });
}

const task = ({ _id, name }: Change, what: string, detail: string, action: string): Task => ({
  kind: 'price-change',
  id: _id,
  title: `${name}调价：${what}`,
  detail,
  action,
  due: null,
});

function companyTask(change: Change, now: Date): Task {
  const missing = firstMissing(standingOf(change, now));
  if (!missing) return task(change, '程序走完了', '可以公示新标准', '去公示');
  return task(change, missing.title, missing.detail, '看进度');
}

const streetTask = (change: Change): Task =>
  task(change, '等镇街、片区工作组表态', '看公示的方案，同意或者不同意', '去表态');

/** Whoever has said no has said something. */
const waitsForStreet = ({ consents, result }: Change): boolean =>
  result === null &&
  (['township', 'zone-team'] as const).some((one) => !consents.some(({ consenter }) => consenter === one));
