import { periodText } from '@mulin/domain/day/spoken';
import { ledgerCloses, ledgerLocks } from '@mulin/shared-types/documents/ledger';
import { table } from '../kit/database';
import type { Sitting, Task } from './task';

/** 复核结账: books that somebody else has locked. */
export async function closeTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'committee', 'community')) return [];
  const waiting = (await table(ledgerLocks).get(communityId))?.waiting;
  const close = waiting ? await table(ledgerCloses).get(waiting) : undefined;
  if (!close || own.includes(close.lockedBy)) return [];
  const title = `复核 ${periodText(close.period)}结账`;
  return [{ kind: 'close', id: communityId, title, detail: '锁账和复核要两个人', action: '去复核', due: null }];
}
