import { type Kept, keepCharged } from './keep-charged';
import { someOwnerStays } from './same-owner';
import type { Unit, UnitFacts } from './unit-of-row';

/** What stands in the way of a register: kinds of homes that are charged, and homes whose owners have money here. */
export interface Standing {
  charged: ReadonlySet<string>;
  money: ReadonlyMap<string, string>;
}

/**
 * What an import may write of a home. One whose owners would all be others, while its owners have money with the firm, keeps them: that
 * money is settled first, and a 过户 is entered by one person and confirmed by another.
 */
export function kept(unit: Unit | undefined, inFile: UnitFacts, { charged, money }: Standing): Kept {
  const { facts, why } = keepCharged(unit, inFile, charged);
  const has = money.get(facts._id);
  if (!unit || has === undefined || someOwnerStays(unit.owners, facts.owners)) return { facts, why };
  const instead = unit.status === 'delivered' ? '请走“过户”' : '先在“退款”“装修押金”里退给缴的人，再导入';
  const message = `业主全换了，可这套房还有${has}，业主没有改，${instead}`;
  return { facts: { ...facts, owners: unit.owners, headId: unit.headId }, why: [...why, message] };
}
