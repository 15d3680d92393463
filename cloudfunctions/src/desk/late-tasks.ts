import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 违约金 asked to be claimed or waived by somebody else. */
export async function lateTasks(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('manager')) return [];
  const { communityId, own } = sitting;
  const [asked, waivers] = await Promise.all([
    table(lateClaims).find({ communityId, state: 'asked' }, { limit: MOST, fields: ['askedBy'] }),
    table(lateClaims).find({ communityId, state: 'waive-asked' }, { limit: MOST, fields: ['waiveAskedBy'] }),
  ]);
  const claims = asked.filter(({ askedBy }) => !own.includes(askedBy)).length;
  const waived = waivers.filter(({ waiveAskedBy }) => !own.includes(waiveAskedBy ?? '')).length;
  const task = (title: string, detail: string, action: string): Task => ({
    kind: 'late-charge',
    id: communityId,
    title,
    detail,
    action,
    due: null,
  });
  return [
    ...(claims === 0 ? [] : [task(`定 ${claims} 笔违约金要不要收`, '提出和同意要两个人', '去定')]),
    ...(waived === 0 ? [] : [task(`定 ${waived} 笔违约金免不免`, '申请和同意要两个人', '去看免收')]),
  ];
}
