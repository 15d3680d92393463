import { HOLDERS } from '@mulin/domain/assembly/seal/sealed';
import { polls } from '@mulin/shared-types/documents/assembly';
import { draftOf } from '../assembly/calling/poll';
import { keysOf } from '../assembly/seal/keys';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 三方封存: a holder without a rehearsed key keeps the vote from being announced; after the close two must open. */
export async function sealTasks({ communityId, holds }: Sitting): Promise<Task[]> {
  const own = HOLDERS.filter((holder) => holds(holder));
  if (own.length === 0) return [];
  const waiting = await table(polls).find({ communityId, state: oneOf(['draft', 'closed']) }, { limit: MOST });
  const tasks = await Promise.all(
    waiting
      .filter((poll) => draftOf(poll).sealed)
      .map(async ({ _id, title, state }) => {
        const keys = await keysOf(_id);
        const open = own.filter((holder) => {
          const key = keys.find((one) => one.holder === holder);
          return state === 'draft' ? !key?.rehearsedAt : key && !key.openedAt;
        });
        return open.length === 0 ? [] : [{ ...step[state === 'draft' ? 'make' : 'open'], id: _id, title }];
      }),
  );
  return tasks.flat();
}

const step = {
  make: { kind: 'seal', detail: '三方封存：您这一把密钥还没生成、演练', action: '去生成', due: null },
  open: { kind: 'seal', detail: '三方封存：投票已截止，任意两方到场开封', action: '去开封', due: null },
} as const;
