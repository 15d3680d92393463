import { emergenciesFirst } from '@mulin/domain/requests/emergencies';
import type { Within } from '@mulin/domain/requests/limits';
import { ruleOf, type StoredUrgency } from '@mulin/domain/requests/presets';
import { urgencyOf } from '@mulin/domain/requests/urgency';
import type { requests } from '@mulin/shared-types/documents/requests';
import type { requests as contract } from '@mulin/shared-types/operations/requests';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import type { Row } from '../kit/database';
import { spanText } from '../kit/wording';
import { keptBy, placesOf } from './kept';

export type Request = Row<typeof requests>;

/** The most urgent first. */
export const everyUrgency = [
  'danger',
  'urgent',
  'normal',
  'planned',
  'complaint',
  'question',
] as const satisfies readonly StoredUrgency[];

export const urgencyTitle = (urgency: StoredUrgency): string => urgencyOf(ruleOf(urgency)).title;

const MINUTE_MS = 60_000;
const withinText = (minutes: number): string => `${spanText(minutes * MINUTE_MS)}内`;

export const categories: Handler<typeof contract, 'categories'> = async ({ communityId }, ctx) => {
  const { liftBuildings, company } = communityIn(ctx);
  const kept = await keptBy(communityId);
  return {
    categories: emergenciesFirst(kept.categories),
    places: await placesOf(communityId, kept, liftBuildings),
    dutyPhone: company.phone,
    urgencies: everyUrgency.map((urgency) => shownUrgency(urgency, kept.within(urgency))),
    reopenDays: kept.reopenDays,
  };
};

function shownUrgency(urgency: StoredUrgency, { takeWithin, doneWithin }: Within) {
  const { title, examples, callFirst } = { callFirst: '', ...urgencyOf(ruleOf(urgency)) };
  const spoken = urgency === 'complaint' || urgency === 'question';
  return {
    urgency,
    title,
    takeText: `${withinText(takeWithin)}接单`,
    doneText: `${withinText(doneWithin)}${spoken ? '答复' : '修好'}`,
    example: callFirst === '' ? examples : `${examples}。${callFirst}`,
  };
}
