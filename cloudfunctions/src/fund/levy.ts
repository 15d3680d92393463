import { dayOf } from '@mulin/domain/day/day';
import { firstDueFen, topUpDueFen } from '@mulin/domain/fund/deposit';
import { fundAccounts, fundDues, fundStandards } from '@mulin/shared-types/documents/fund';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import * as z from 'zod';
import type { Handler } from '../kit/context';
import { above, atMost, oneOf, type Row, table } from '../kit/database';
import { type ChunkOf, type Job, runJob, startJob } from '../kit/jobs';
import { openAccounts } from './accounts';
import { requireDecision } from './decided';

export const LEVY = 'fund-levy';
const CHUNK = 100;
const MOST_STANDARDS = 200;

type Due = Row<typeof fundDues>;
type Unit = Row<typeof units>;

/** 首期交存标准 with its source; a later one holds from its day on, the earlier stays readable. */
export const setStandard: Handler<typeof fund, 'setStandard'> = async (input, ctx) => {
  const { communityId, kind, effectiveFrom } = input;
  const _id = `${communityId}:${kind}:${effectiveFrom}`;
  const standard = { ...input, _id, by: ctx.caller.openid, at: ctx.now };
  if (!(await table(fundStandards).insertIfAbsent(standard))) {
    const known = await table(fundStandards).get(_id);
    if (known?.fenPerSqm !== input.fenPerSqm) {
      throw new Refusal('CONFLICT', '这一天起的标准已经有了，不一样的请另定一天', 'effectiveFrom');
    }
  }
  ctx.note({ kind, fenPerSqm: input.fenPerSqm });
  return {};
};

export const standardsOf = (communityId: string) =>
  table(fundStandards).find({ communityId }, { limit: MOST_STANDARDS, orderBy: [['effectiveFrom', 'desc']] });

/** 催交清单: who is asked for what. Asking again adds only homes that were not asked yet. */
export const levy: Handler<typeof fund, 'levy'> = async (input, ctx) => {
  const { communityId, kind, pollId, questionId, targetPercent, dueDay } = input;
  const today = dayOf(ctx.now);
  if (dueDay <= today) throw new Refusal('INVALID_INPUT', '交存期限要在今天以后', 'dueDay');
  const order =
    kind === 'first' ? await firstOrder(communityId, today) : await topUpOrder(communityId, pollId, questionId);
  const _id = `${LEVY}:${communityId}:${kind}:${kind === 'first' ? 'first' : `${pollId}:${questionId}`}`;
  const total = await table(units).count({ communityId });
  const job = { _id, kind: LEVY, communityId, total, input: { kind, targetPercent, dueDay, today, ...order } };
  await startJob({ ...job, startedBy: ctx.caller.openid }, ctx.now);
  await restart(_id, job.input, total, ctx.now);
  const ran = await runJob(_id, levyChunk);
  ctx.note({ kind, targetPercent, dueDay });
  return { jobId: _id, done: ran?.done ?? 0, total, state: ran?.state ?? 'running' };
};

async function restart(_id: string, input: Job['input'], total: number, at: Date): Promise<void> {
  await table(jobs).update(
    _id,
    { state: 'done' },
    { state: 'running', cursor: '', done: 0, total, input, leaseUntil: at },
  );
}

async function firstOrder(communityId: string, today: string) {
  const standards = await standardsOf(communityId);
  if (!standards.some(({ effectiveFrom }) => effectiveFrom <= today)) {
    throw new Refusal('NOT_PUBLISHED', '还没有登记首期交存标准，请镇街或住建局先登记', 'kind');
  }
  return { buildings: [] as string[], ground: '首期维修资金', pollId: '' };
}

/** 续筹 needs the owners' decision to raise money (民法典 278 ¶1 (6)). */
async function topUpOrder(communityId: string, pollId: string | undefined, questionId: string | undefined) {
  if (pollId === undefined || questionId === undefined) {
    throw new Refusal('INVALID_INPUT', '续筹要业主大会决定，请选一项已经生效的决定', 'pollId');
  }
  const { title, buildings } = await requireDecision(communityId, { pollId, questionId }, ['raise-fund']);
  return { buildings, ground: title, pollId };
}

const orderOf = z.object({
  kind: z.enum(['first', 'top-up']),
  targetPercent: z.int(),
  dueDay: z.string(),
  today: z.string(),
  buildings: z.array(z.string()),
  ground: z.string(),
  pollId: z.string(),
});
type Order = z.output<typeof orderOf>;

export const levyChunk: ChunkOf = async (job) => {
  const order = orderOf.parse(job.input);
  const page = await table(units).find(
    { communityId: job.communityId, _id: above(job.cursor) },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const concerned = page.filter(({ building }) => order.buildings.length === 0 || order.buildings.includes(building));
  if (concerned.length > 0) {
    await openAccounts(concerned);
    await table(fundDues).insertMany(await duesOf(job.communityId, concerned, order));
  }
  return { cursor: page.at(-1)?._id ?? job.cursor, done: page.length, finished: page.length < CHUNK };
};

async function duesOf(communityId: string, homes: readonly Unit[], order: Order): Promise<Due[]> {
  const accounts = await table(fundAccounts).find({ _id: oneOf(homes.map(({ _id }) => _id)) }, { limit: CHUNK });
  const known = new Map(accounts.map((account) => [account._id, account]));
  const standards = await table(fundStandards).find(
    { communityId, effectiveFrom: atMost(order.today) },
    { limit: MOST_STANDARDS, orderBy: [['effectiveFrom', 'desc']] },
  );
  return homes.flatMap((home): Due[] => {
    const { firstFen = 0, balanceFen = 0 } = known.get(home._id) ?? {};
    const standard = standards.find(({ kind }) => kind === home.kind);
    const amountFen =
      order.kind === 'top-up'
        ? topUpDueFen(firstFen, balanceFen, order.targetPercent)
        : firstFen > 0 || !standard
          ? 0
          : firstDueFen(standard.fenPerSqm, home.areaCenti);
    if (amountFen === 0) return [];
    const source = order.kind === 'first' ? (standard?.source ?? '') : '';
    return [
      {
        _id: order.kind === 'first' ? `first:${home._id}` : `top-up:${order.pollId}:${home._id}`,
        communityId,
        unitId: home._id,
        unitLabel: home.label,
        kind: order.kind,
        ground: source === '' ? order.ground : `${order.ground}（${source}）`,
        amountFen,
        state: 'open',
        payer: home.status === 'unsold' ? 'developer' : 'owner',
        projectId: null,
        dueDay: order.dueDay,
        paidAt: null,
      },
    ];
  });
}
