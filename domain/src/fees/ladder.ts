import { addDays, type Day, daysBetween } from '../day/day';

export type StepId = 'message' | 'call' | 'demand' | 'mediation' | 'court';

export interface LadderStep {
  id: StepId;
  title: string;
  /** Days after the last day to pay. */
  afterDays: number;
  /** Days the step before must have been given. */
  afterStep: number;
  /** Where the step and its days come from; days are our own until a covenant (管理规约) says others. */
  source: string;
}

/** 账单通知 comes so many days before the last day to pay, by our own default: it is information, and no step of the ladder. */
export const DAYS_BEFORE_DUE = 7;

/** 催缴阶梯. 民法典 944 names only the demand with a reasonable time, then suit or arbitration; what is milder comes before it. */
export const ladder: readonly LadderStep[] = [
  { id: 'message', title: '消息提醒', afterDays: 1, afterStep: 0, source: '天数为系统默认，待核（以管理规约为准）' },
  { id: 'call', title: '电话沟通', afterDays: 15, afterStep: 7, source: '天数为系统默认，待核（以管理规约为准）' },
  {
    id: 'demand',
    title: '书面催告',
    afterDays: 30,
    afterStep: 7,
    source: '《民法典》第九百四十四条第二款：催告其在合理期限内支付；天数待核',
  },
  { id: 'mediation', title: '申请调解', afterDays: 60, afterStep: 15, source: '催告期满以后；天数为系统默认，待核' },
  {
    id: 'court',
    title: '列入起诉名单',
    afterDays: 90,
    afterStep: 30,
    source: '《民法典》第九百四十四条第二款：合理期限届满仍不支付的，可以提起诉讼或者申请仲裁；天数待核',
  },
];

/** Reasonable time to pay after a written demand (合理期限); the statute gives no number. */
export const DAYS_TO_RESPOND = 15;

/** No setting changes this, and no operation does such a thing. */
export const neverCut = {
  article: '《民法典》第九百四十四条第三款',
  text: '物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。',
} as const;

/** Days a clause of the covenant in force (管理规约) sets: each step counted from the last day to pay, and the time a demand gives. */
export interface LadderTerms {
  clause: number;
  afterDays: Readonly<Record<StepId, number>>;
  respondDays: number;
}

export interface Ladder {
  steps: readonly LadderStep[];
  respondDays: number;
}

/** The ladder by a covenant; without terms the default. A step never waits longer for the one before than the covenant's own days are apart. */
export function ladderBy(terms: LadderTerms | undefined): Ladder {
  if (!terms) return { steps: ladder, respondDays: DAYS_TO_RESPOND };
  const { afterDays, respondDays, clause } = terms;
  const steps = ladder.map((step, nth) => {
    const before = ladder[nth - 1];
    const apart = before ? afterDays[step.id] - afterDays[before.id] : 0;
    return {
      ...step,
      afterDays: afterDays[step.id],
      afterStep: step.id === 'mediation' ? respondDays : Math.min(step.afterStep, apart),
      source: `天数按管理规约第 ${clause} 条`,
    };
  });
  return { steps, respondDays };
}

/** The first step that does not come after the one before it: the order itself is no matter of the covenant. */
export const stepOutOfOrder = (afterDays: LadderTerms['afterDays']): LadderStep | undefined =>
  ladder.find(({ id }, nth) => {
    const before = ladder[nth - 1];
    return before !== undefined && afterDays[id] <= afterDays[before.id];
  });

export interface DoneStep {
  step: StepId;
  day: Day;
}

/** The step that follows and from which day it may be taken; undefined after the last. `due`: last day to pay of the oldest open bill. */
export function nextStep(
  due: Day,
  done: readonly DoneStep[],
  steps: readonly LadderStep[] = ladder,
): { step: LadderStep; from: Day } | undefined {
  const step = steps.find(({ id }) => !done.some((one) => one.step === id));
  if (!step) return undefined;
  const last = done
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const byDebt = addDays(due, step.afterDays);
  // The day of the step itself is not counted (民法典 201).
  const byStep = last === undefined ? byDebt : addDays(last, step.afterStep + 1);
  return { step, from: daysBetween(byDebt, byStep) > 0 ? byStep : byDebt };
}
