import { type Day, firstDayAfter } from '../day/day';
import { wholeDayText } from '../day/spoken';

/** Who is told of a plan to change the price (淄博 53, 杭州 53). */
export const offices = {
  street: '镇街',
  community: '社区居委会',
  price: '价格主管部门',
  market: '市场监管部门',
  housing: '住建部门',
} as const;
export type Office = keyof typeof offices;

/** Whose consent Inner Mongolia's paper wants first (敖汉旗 2021). */
export const consenters = { township: '镇街', 'zone-team': '片区工作组' } as const;
export type Consenter = keyof typeof consenters;

export interface PriceChangeStep {
  id: 'plan' | 'posted' | 'told' | 'consent' | 'ground' | 'result';
  title: string;
  /** How long, for what hangs on the board. */
  days?: number;
  source: string;
}

const local = '本地适用待核';

/**
 * 调价程序 as data, the strictest reading of the texts there are: none in force for this banner was found that says less or more, so a
 * place with its own rule changes this list and nothing else.
 */
export const priceChangeSteps = {
  plan: {
    id: 'plan',
    title: '审计或评估上年经营情况，写明调整范围和理由',
    source: `《杭州市物业管理条例》第五十三条；淄博 53；《上海市住宅物业管理规定》第四十八条；${local}`,
  },
  posted: {
    id: 'posted',
    title: '审计报告和方案贴公示栏，满 30 天',
    days: 30,
    source: `《杭州市物业管理条例》第五十三条：公示三十日以上；淄博 53；${local}`,
  },
  told: {
    id: 'told',
    title: '告知镇街、居委会、价格、市场监管和住建部门',
    source: `淄博 53；《杭州市物业管理条例》第五十三条；${local}`,
  },
  consent: {
    id: 'consent',
    title: '镇街、片区工作组同意',
    source: '敖汉旗 2021 年实施意见：取得各镇街、片区工作组同意的前提下，按程序调整；别的旗县待核',
  },
  ground: {
    id: 'ground',
    title: '业主大会表决通过；没有业主大会的，按合同里的调价条款',
    source: '《民法典》第二百七十八条；《杭州市物业管理条例》第五十三条：提交业主大会决定',
  },
  result: {
    id: 'result',
    title: '结果贴公示栏，满 7 天',
    days: 7,
    source: `淄博 53、温州 30：公示不少于七日；${local}`,
  },
} as const satisfies Record<PriceChangeStep['id'], PriceChangeStep>;

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
