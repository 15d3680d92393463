import type { Role } from '@mulin/shared-types/roles';
import type { SubsidyMonth } from './Months';

export type MoneyStep = 'arrived' | 'paid' | 'received';

/** What is being done in a sheet. */
export type Doing =
  | { act: 'tier' }
  | { act: 'appraise'; month: SubsidyMonth }
  | { act: 'enter' | 'confirm'; month: SubsidyMonth; step: MoneyStep };

/** The way of the money, in its order, and whose step each is. */
export const moneySteps: readonly { step: MoneyStep; name: string; enter: string; roles: readonly Role[] }[] = [
  { step: 'arrived', name: '区里拨到镇街', enter: '登记区里到账', roles: ['street'] },
  { step: 'paid', name: '镇街拨给物业', enter: '登记已拨付', roles: ['street'] },
  { step: 'received', name: '物业收到', enter: '登记已到账', roles: ['cashier', 'manager'] },
];

/** Full rate between district and street, by appraisal from there on. Fen. */
export const fenOf = (month: SubsidyMonth, step: MoneyStep): number =>
  step === 'arrived' ? month.fullFen : month.payableFen;

/** Whether the step can be entered now. */
export function isNext(month: SubsidyMonth, step: MoneyStep): boolean {
  if (month[step].state !== 'none') return false;
  if (step === 'arrived') return true;
  return month.payableFen > 0 && (step === 'received' || month.arrived.state === 'confirmed');
}
