import { addDays, type Day } from '../day/day';

/** 装修押金 as people read where it is. */
export const DEPOSIT_STATES = {
  entered: '收到了，等另一个人确认',
  refused: '没有收',
  held: '物业代为保管',
  asked: '要求退，等物业查看',
  checked: '看过了，等项目经理同意',
  approved: '同意退，等打款',
  returned: '退完了',
} as const;
export type DepositState = keyof typeof DEPOSIT_STATES;

/** Nobody waits for anything any more. */
export const endedDeposits = ['refused', 'returned'] as const satisfies readonly DepositState[];
export const openDeposits = [
  'entered',
  'held',
  'asked',
  'checked',
  'approved',
] as const satisfies readonly DepositState[];

/** The days of the rule run from the day after it was asked for. */
export const returnBy = (askedDay: Day | null, returnDays: number): Day | null =>
  askedDay === null ? null : addDays(askedDay, returnDays);
