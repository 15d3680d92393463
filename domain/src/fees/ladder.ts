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

export interface DoneStep {
  step: StepId;
  day: Day;
}

/** The step that follows and from which day it may be taken; undefined after the last. `due`: last day to pay of the oldest open bill. */
export function nextStep(due: Day, done: readonly DoneStep[]): { step: LadderStep; from: Day } | undefined {
  const step = ladder.find(({ id }) => !done.some((one) => one.step === id));
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
