import { decisions, resultObjections, rulings } from '@mulin/shared-types/documents/after';
import { table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

/** What follows a result: objections to answer, decisions to take note of, orders to fulfil and to look at. */
export const afterTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([toAnswer(sitting), referred(sitting), toReceive(sitting), toCorrect(sitting)])).flat();

/** One line a vote, due when its oldest objection is. */
async function toAnswer({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('community', 'street')) return [];
  const open = await table(resultObjections).find(
    { communityId, state: 'open' },
    { limit: MOST, orderBy: [['dueDay', 'asc']], fields: ['pollId', 'dueDay'] },
  );
  return [...new Set(open.map(({ pollId }) => pollId))].map((pollId) => {
    const own = open.filter((one) => one.pollId === pollId);
    const title = `答复 ${own.length} 条结果异议`;
    const detail = '没答复完，结果不能生效';
    const task = { kind: 'decision' as const, id: pollId, title, detail, action: '去答复' };
    return own[0] ? withDay(task, own[0].dueDay) : { ...task, due: null };
  });
}

async function referred({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('street', 'bureau')) return [];
  const waiting = await table(resultObjections).find(
    { communityId, state: 'referred' },
    { limit: MOST, fields: ['pollId', 'answeredAt'] },
  );
  const tasks: Task[] = [];
  for (const pollId of new Set(waiting.map((one) => one.pollId))) {
    const newest = await table(rulings).first({ pollId }, [['issuedAt', 'desc']]);
    const left = waiting.filter(
      (one) => one.pollId === pollId && (!newest || (one.answeredAt !== null && newest.issuedAt < one.answeredAt)),
    );
    if (left.length === 0) continue;
    const title = `处理 ${left.length} 条转来的结果异议`;
    tasks.push({ kind: 'decision', id: pollId, title, detail: '可能影响表决结果', action: '去处理', due: null });
  }
  return tasks;
}

/** 告知居委会 (Property Management Regulation 20 ¶3). */
async function toReceive({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('community')) return [];
  const newest = await table(decisions).find({ communityId }, { limit: MOST, orderBy: [['finalDay', 'desc']] });
  return newest
    .filter(({ received }) => !received.some(({ as }) => as === 'community'))
    .map(({ _id, title, finalDay }) => ({
      ...{ kind: 'decision' as const, id: _id, title: `收到：${title}` },
      ...{ detail: `${finalDay} 生效，请确认收到，可以提建议`, action: '去确认', due: null },
    }));
}

async function toCorrect({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'street', 'bureau')) return [];
  const newest = await table(rulings).find({ communityId }, { limit: MOST, orderBy: [['issuedAt', 'desc']] });
  return newest.flatMap(({ _id, kind, state, subject, issuer, deadlineDay }) => {
    if (kind !== 'correction' || deadlineDay === null) return [];
    const task = { kind: 'ruling' as const, id: _id, detail: subject };
    if (state === 'in-force' && holds('committee'))
      return [withDay({ ...task, title: `${issuer}责令改正`, action: '去改正' }, deadlineDay)];
    if (state === 'reported' && holds('street', 'bureau'))
      return [{ ...task, title: '核对改正', action: '去核对', due: null }];
    return [];
  });
}
