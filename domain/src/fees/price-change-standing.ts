import { type Day, firstDayAfter } from '../day/day';
import { wholeDayText } from '../day/spoken';
import {
  type Consenter,
  consenters,
  type Office,
  offices,
  type PriceChangeStep,
  priceChangeSteps,
} from './price-change-steps';

/** How far a change of price has come. Days are UTC+8 days. */
export interface PriceChangeProgress {
  /** Audit and plan went up together on this day. */
  postedDay: Day;
  told: readonly { office: Office; day: Day }[];
  /** The last word of each counts. */
  consents: readonly { consenter: Consenter; agreed: boolean }[];
  /** What it rests on, in words. */
  ground: string | null;
  resultDay: Day | null;
}

export interface StepStanding {
  id: PriceChangeStep['id'];
  title: string;
  source: string;
  done: boolean;
  /** What was done, or what is still missing. */
  detail: string;
}

/** Every step in its order with where it stands. Nothing was begun: none is done. */
export function priceChangeStanding(progress: PriceChangeProgress | undefined, today: Day): StepStanding[] {
  const { plan, posted, told, consent, ground, result } = priceChangeSteps;
  const stand = ({ id, title, source }: PriceChangeStep, missing: string, done = '做好了'): StepStanding => ({
    id,
    title,
    source,
    done: missing === '',
    detail: missing === '' ? done : missing,
  });
  if (!progress) return Object.values(priceChangeSteps).map((step) => stand(step, '还没开始'));
  return [
    stand(plan, ''),
    stand(posted, hangsUntil(progress.postedDay, posted.days, today), `${wholeDayText(progress.postedDay)}贴的`),
    stand(
      told,
      missingOf(offices, (id) => progress.told.some(({ office }) => office === id), '还没告知'),
    ),
    stand(
      consent,
      missingOf(consenters, (id) => agreed(progress, id), '还没同意'),
    ),
    stand(ground, progress.ground === null ? '还没有决定' : '', progress.ground ?? ''),
    stand(
      result,
      progress.resultDay === null ? '还没贴' : hangsUntil(progress.resultDay, result.days, today),
      progress.resultDay === null ? '' : `${wholeDayText(progress.resultDay)}贴的`,
    ),
  ];
}

/** The day it was posted does not count (民法典 201): the first day after all of them. */
const hangsUntil = (posted: Day, days: number, today: Day): string => {
  const over = firstDayAfter(posted, days);
  return today >= over ? '' : `${wholeDayText(posted)}贴的，${wholeDayText(over)}才满 ${days} 天`;
};

const agreed = ({ consents }: PriceChangeProgress, consenter: Consenter): boolean =>
  consents.filter((one) => one.consenter === consenter).pop()?.agreed ?? false;

function missingOf<Id extends string>(all: Record<Id, string>, has: (id: Id) => boolean, what: string): string {
  const missing = (Object.keys(all) as Id[]).filter((id) => !has(id));
  return missing.length === 0 ? '' : `${missing.map((id) => all[id]).join('、')}${what}`;
}

/** The first step before this one (or of all) that is not done. */
export function firstMissing(
  standing: readonly StepStanding[],
  before?: PriceChangeStep['id'],
): StepStanding | undefined {
  const until = before === undefined ? standing.length : standing.findIndex(({ id }) => id === before);
  return standing.slice(0, until).find(({ done }) => !done);
}
