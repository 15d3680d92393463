import { polls } from '@mulin/shared-types/documents/assembly';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 纸质票 to be typed or confirmed before the end of entering, and written proxies that wait for a second person. */
export async function paperTasks(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('committee', 'community', 'street')) return [];
  return (await Promise.all([sheets(sitting), written(sitting)])).flat();
}

async function sheets({ communityId, now }: Sitting): Promise<Task[]> {
  const running = await table(polls).find(
    { communityId, state: oneOf(['open', 'closed']) },
    { limit: MOST, fields: ['title', 'paperUntil'] },
  );
  const tasks = await Promise.all(
    running
      .filter(({ paperUntil }) => now < paperUntil)
      .map(async ({ _id: pollId, title, paperUntil }) => {
        const counts = await table(paperBallots).sumBy({ pollId }, 'state');
        const enter = (counts.get('received') ?? 0) + (counts.get('differs') ?? 0);
        const confirm = counts.get('entered') ?? 0;
        if (enter + confirm === 0) return [];
        const detail = `${enter} 张等录入，${confirm} 张等复核`;
        return [
          { kind: 'paper' as const, id: pollId, title: `纸质票：${title}`, detail, action: '去录票', due: paperUntil },
        ];
      }),
  );
  return tasks.flat();
}

async function written({ communityId, own }: Sitting): Promise<Task[]> {
  const waiting = await table(proxies).find(
    { communityId, written: true, state: 'registered' },
    { limit: MOST, fields: ['label', 'by'] },
  );
  return waiting
    .filter(({ by }) => !own.includes(by))
    .map(({ _id, label }) => ({
      kind: 'proxy' as const,
      id: _id,
      title: `核对委托书：${label}`,
      detail: '另一个人登记的，核对以后才有效',
      action: '去核对',
      due: null,
    }));
}
