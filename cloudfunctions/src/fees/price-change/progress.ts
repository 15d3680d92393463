import { dayOf } from '@mulin/domain/day/day';
import {
  firstMissing,
  type PriceChangeProgress,
  priceChangeStanding,
  type StepStanding,
} from '@mulin/domain/fees/price-change-standing';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Change } from './versions';

function progressOf({ postedAt, told, consents, ground, result }: Change): PriceChangeProgress {
  return {
    postedDay: dayOf(postedAt),
    told,
    consents,
    ground: ground?.text ?? null,
    resultDay: result ? dayOf(result.postedAt) : null,
  };
}

export const standingOf = (change: Change | undefined, now: Date): StepStanding[] =>
  priceChangeStanding(change && progressOf(change), dayOf(now));

/** Refuses while a step is missing: any, or only those before one. */
export function requireSteps(change: Change | undefined, now: Date, before?: StepStanding['id']): void {
  const missing = firstMissing(standingOf(change, now), before);
  if (!missing) return;
  const code = change ? 'TOO_EARLY' : 'NOT_PUBLISHED';
  throw new Refusal(code, `调价要先走完程序：${missing.title}。${missing.detail}`, 'standardId');
}
