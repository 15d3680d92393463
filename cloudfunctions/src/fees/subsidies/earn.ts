import { type Day, dayOf } from '@mulin/domain/day/day';
import { subsidy } from '@mulin/domain/fees/subsidy';
import { lastDayOfMonth, subsidyOn } from '@mulin/domain/fees/subsidy-plan';
import { subsidyEarned } from '@mulin/domain/ledger/builders/subsidies';
import type { Posting } from '@mulin/domain/ledger/posting';
import { subsidyCommunities, subsidyMonths, subsidyPlans } from '@mulin/shared-types/documents/subsidies';
import { now } from '../../kit/clock';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { type ChunkOf, startJobs } from '../../kit/jobs';
import { MOST_COMMUNITIES } from '../../kit/place';
import { postNewIn } from '../../kit/posting';
import { type Month, monthAfter, monthOf } from '../months';
import { dwellingArea } from './tier';

export type SubsidyMonth = Row<typeof subsidyMonths>;

export const EARN_SUBSIDY = 'earn-subsidy';

const monthIdOf = (communityId: string, month: Month): string => `${communityId}:${month}`;

/** A month's subsidy is earned on the month's last day: by then the service was given, and its area stands on the roll. */
const newestEarned = (today: Day): Month => {
  const month = monthOf(today);
  return today === lastDayOfMonth(month) ? month : monthAfter(month, -1);
};

/** 按月确认财政补贴: one job per community and month, on every tick, so that none is forgotten. */
export async function openSubsidyJobs(at: Date): Promise<void> {
  const month = newestEarned(dayOf(at));
  const members = await table(subsidyCommunities).findAll({}, { atMost: MOST_COMMUNITIES, fields: ['steps'] });
  const wanted = members
    .filter(({ steps }) => steps.some(({ from }) => monthOf(from) <= month))
    .map(({ _id }) => ({
      _id: `${EARN_SUBSIDY}:${_id}:${month}`,
      kind: EARN_SUBSIDY,
      communityId: _id,
      total: 1,
      input: { month },
      startedBy: 'timer',
    }));
  await startJobs(wanted, at);
}

/** This month, and any before it that no tick came for. Done again it finds them there. */
export const earnSubsidyChunk: ChunkOf = async (job) => {
  const { communityId } = job;
  const last = String(job.input.month);
  const member = await table(subsidyCommunities).get(communityId);
  const areaCenti = await dwellingArea(communityId);
  const [first] = member?.steps ?? [];
  for (let month = monthOf(first?.from ?? last); month <= last && areaCenti > 0; month = monthAfter(month)) {
    if (await table(subsidyMonths).get(monthIdOf(communityId, month))) continue;
    await transaction((tx) => earnIn(tx, communityId, month, { areaCenti, by: job.startedBy, at: now() }));
  }
  return { cursor: last, done: 1, finished: true };
};

async function earnIn(
  tx: Transaction,
  communityId: string,
  month: Month,
  { areaCenti, by, at }: { areaCenti: number; by: string; at: Date },
): Promise<void> {
  const _id = monthIdOf(communityId, month);
  const member = await tx.get(subsidyCommunities, communityId);
  const district = member && (await tx.get(subsidyPlans, member.districtId));
  const owed = district && subsidyOn(district.plans, member.steps, month);
  if (!owed || (await tx.get(subsidyMonths, _id))) return;
  const { plan, tier, rateTenThou } = owed;
  const fullFen = subsidy(areaCenti, [{ rateTenThou, months: 1 }]);
  const earned: SubsidyMonth = {
    _id,
    communityId,
    districtId: member.districtId,
    month,
    planTitle: plan.title,
    tierTitle: tier.title,
    mode: plan.mode,
    areaCenti,
    rateTenThou,
    fullFen,
    coefficientPercent: 100,
    reason: '',
    appraisals: 0,
    payableFen: fullFen,
    arrived: null,
    paid: null,
    received: null,
    at,
  };
  await tx.insert(subsidyMonths, earned);
  await tx.update(subsidyCommunities, communityId, { areaCenti });
  if (!plan.used) {
    const plans = district.plans.map((one) => (one === plan ? { ...one, used: true } : one));
    await tx.update(subsidyPlans, district._id, { plans });
  }
  const posting = earnedPosting(earned, dayOf(at));
  if (posting) await postNewIn(tx, posting, by, at);
}

export const sourceOf = ({ _id }: Pick<SubsidyMonth, '_id'>): string => `subsidy:${_id}`;

/**
 * What a month is in the books (table no. 29): nothing at all may come of it. Where the subsidy lowers the bills, what each took off for
 * the month leaves P1104 as the bill's month is earned, so that P1104 is what the street owes, whatever the bills were written by.
 */
export function earnedPosting(month: SubsidyMonth, day: Day): Posting | undefined {
  const { communityId, payableFen, appraisals } = month;
  if (payableFen === 0) return undefined;
  const event = { communityId, day, source: sourceOf(month), line: `earned:${appraisals}` };
  const posting = subsidyEarned(event, payableFen, { servicePeriod: month.month });
  const own = lastDayOfMonth(month.month);
  return own < day ? { ...posting, factDay: own } : posting;
}
