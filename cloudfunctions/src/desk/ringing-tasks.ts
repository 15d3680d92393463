import { DAY_MS } from '@mulin/domain/day/day';
import { everyPurpose, purposes } from '@mulin/domain/ringing/purposes';
import { ringFaults } from '@mulin/shared-types/documents/ringing';
import { table } from '../kit/database';
import type { Sitting, Task } from './task';

/** Nothing of its kind was tried since: whether it would ring now nobody knows. */
const STALE_MS = 7 * DAY_MS;

const whyBy: Record<number, string> = {
  40037: '提醒的模板编号不对',
  41030: '提醒要打开的页面还没有发布',
  43107: '微信停了这个小程序或这个模板的提醒',
  45168: '有一条提醒里有微信不让发的词',
  47003: '提醒的内容和模板对不上',
  48001: '这个小程序没有发提醒的权限',
};

/** 微信提醒 that does not go out: who leads the place tells people otherwise, and tells who keeps the system. */
export async function ringingTasks({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'community', 'bureau')) return [];
  const faults = await table(ringFaults).getMany(everyPurpose);
  return everyPurpose.flatMap((purpose): Task[] => {
    const fault = faults.get(purpose);
    if (!fault || now.getTime() - fault.lastAt.getTime() > STALE_MS) return [];
    const title = `“${purposes[purpose].title}”的微信提醒发不出去`;
    const why = `${whyBy[fault.code] ?? '微信不收'}（${fault.code}），请告诉管系统的人`;
    const detail = `${why}；消息都在各人的收件箱里，要紧的事另贴公告`;
    return [{ kind: 'ringing', id: communityId, title, detail, action: '去贴公告', due: null }];
  });
}
