import { dayOf } from '@mulin/domain/day/day';
import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import { jobs } from '@mulin/shared-types/documents/people';
import { communities, units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../kit/clock';
import type { Handler } from '../kit/context';
import { above, atLeast, oneOf, table, transaction } from '../kit/database';
import { type ChunkOf, runJob, startJob } from '../kit/jobs';
import { askedByBuilding, total } from './bill-sums';
import { givenAwayText } from './collection-start';
import { concessionsOf } from './concessions';
import { type Billing, entryOf, issueIn } from './issue';
import { cycleMonths, type Days, daysOf, firstDay, monthAfter, monthOf } from './months';
import { communityIn } from './place';
import { daysToBill, type Kind, type PriceList, priceListOf, standardOn, startOf, type Unit } from './reckoning';
import { subsidyTermsOf } from './subsidies/terms';
import { accountIn, type Billed, openAccounts } from './unit-account';

export const BILL_RUN = 'bill-run';
/** Homes per checkpoint, and how many of them are billed side by side. */
const CHUNK = 100;
const ABREAST = 10;

const runIdOf = (communityId: string, month: string): string => `${BILL_RUN}:${communityId}:${month}`;

/** 出账: what is billed is decided home by home below; here only whether the month may be billed at all. */
export const startRun: Handler<typeof fees, 'startRun'> = async ({ communityId, month }, ctx) => {
  const { collectFrom } = communityIn(ctx);
  const today = dayOf(ctx.now);
  if (today < collectFrom) {
    throw new Refusal('TOO_EARLY', `先服务后收费，${wholeDayText(collectFrom)}起才能出账单`);
  }
  if (month > monthAfter(monthOf(today))) {
    throw new Refusal('TOO_EARLY', `${monthText(month)}还早，最多提前一个月出账单`, 'month');
  }
  const given = givenAwayText(communityIn(ctx), month);
  if (given) throw new Refusal('INVALID_INPUT', given, 'month');
  await refuseOpened(communityId, month);
  const prices = await priceListOf(communityId);
  if (![...prices.keys()].some((kind) => standardOn(prices, kind, month))) {
    throw new Refusal(
      'NOT_PUBLISHED',
      `${monthText(month)}开始时没有已公示、在执行的收费标准。先公示，从下一个月起才能出账单（《价格法》第十三条）`,
      'month',
    );
  }
  const runId = runIdOf(communityId, month);
  const total = await table(units).count({ communityId });
  const by = ctx.caller.openid;
  await startJob({ _id: runId, kind: BILL_RUN, communityId, total, input: { month, by }, startedBy: by }, ctx.now);
  // Homes that came onto the roll, or standards published, since the last time are billed by running again.
  await table(jobs).update(
    runId,
    { state: 'done' },
    { state: 'running', cursor: '', done: 0, total, leaseUntil: ctx.now },
  );
  await runJob(runId, billChunk);
  return { runId };
};

/** What was before the books began here is in their opening: its debts came along as bills. */
async function refuseOpened(communityId: string, month: string): Promise<void> {
  const opening = await table(openings).first({
    communityId,
    book: 'P',
    state: oneOf(['waiting', 'working', 'posted', 'back-asked', 'backing'] as const),
    day: atLeast(firstDay(month)),
  });
  if (!opening) return;
  const until = wholeDayText(opening.day);
  throw new Refusal('INVALID_INPUT', `${until}以前的账是按期初带过来的，不能再出账单，旧欠记在期初里`, 'month');
}

/** One page of homes. Done again after a crash it finds the bills there: a month that is billed is not billed again. */
export const billChunk: ChunkOf = async (job) => {
  const community = await table(communities).get(job.communityId);
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  const month = String(job.input.month);
  const prices = await priceListOf(job.communityId);
  const page = await table(units).find(
    { communityId: job.communityId, _id: above(job.cursor) },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const waiting = await notBilledYet(prices, page, month);
  const concessions = await concessionsOf(
    waiting.map(({ _id }) => _id),
    month,
  );
  const subsidy = await subsidyTermsOf(community);
  const billing: Billing = { community, prices, concessions, subsidy, runId: job._id, by: job.startedBy, at: now() };
  for (let at = 0; at < waiting.length; at += ABREAST) {
    await Promise.all(waiting.slice(at, at + ABREAST).map((unit) => billUnit(billing, unit, month)));
  }
  return { cursor: page.at(-1)?._id ?? job.cursor, done: page.length, finished: page.length < CHUNK };
};

/** Reads the page's accounts at once, so that homes billed long ago cost nothing. */
async function notBilledYet(prices: PriceList, page: readonly Unit[], month: string): Promise<Unit[]> {
  if (page.length === 0) return [];
  await openAccounts(page);
  const accounts = await table(unitAccounts).getMany(page.map(({ _id }) => _id));
  return page.filter(({ _id, kind }) => daysToBill(prices, kind, accounts.get(_id)?.billed ?? [], month) !== undefined);
}

async function billUnit(billing: Billing, unit: Unit, month: string): Promise<void> {
  await transaction(async (tx) => {
    const account = await accountIn(tx, unit._id);
    const days = daysOfHome(billing.prices, unit, month, account.billed);
    const written = days ? await issueIn(tx, billing, unit, days, account) : [];
    const billed = [...account.billed, ...written.map(entryOf)];
    if (written.length > 0) await tx.update(unitAccounts, unit._id, { billed });
  });
}

/** The household's own cycle, or the standard's first; as far as the days are not billed yet. */
function daysOfHome(prices: PriceList, { kind, cycle }: Unit, month: string, billed: Billed): Days | undefined {
  const free = daysToBill(prices, kind, billed, month);
  const standard = free && startOf(prices, kind, free)?.standard;
  if (!standard) return undefined;
  const chosen = cycle !== null && standard.cycles.includes(cycle) ? cycle : standard.cycles[0];
  const { to } = daysOf({ fromMonth: month, months: cycleMonths[chosen ?? 'month'] });
  return { from: free.from, to: free.to < to ? free.to : to };
}

/** How the run of a month stands, and why homes have no bill of it. */
export const run: Handler<typeof fees, 'run'> = async ({ communityId, month }) => {
  const runId = runIdOf(communityId, month);
  const job = await table(jobs).get(runId);
  if (!job) return { state: 'none', done: 0, total: 0, bills: 0, billedFen: 0, paidFen: 0, skipped: [] };
  const live = { runId, state: oneOf(['open', 'paid'] as const) };
  const [count, open, paid, prices, byKind] = await Promise.all([
    table(bills).count(live),
    askedByBuilding({ runId, state: 'open' }),
    askedByBuilding({ runId, state: 'paid' }),
    priceListOf(communityId),
    table(units).sumBy({ communityId }, 'kind'),
  ]);
  const unpriced = [...byKind].filter(([kind]) => !standardOn(prices, kind as Kind, month));
  const skipped = unpriced.map(([kind, homes]) => ({
    why: `${buildingKinds[kind as Kind]}没有已公示的收费标准`,
    homes,
  }));
  const others = job.done - count - skipped.reduce((sum, { homes }) => sum + homes, 0);
  if (job.state === 'done' && others > 0) skipped.push({ why: `${monthText(month)}已经在别的账单里`, homes: others });
  const paidFen = total(paid);
  const billedFen = total(open) + paidFen;
  return { state: job.state, done: job.done, total: job.total, bills: count, billedFen, paidFen, skipped };
};
