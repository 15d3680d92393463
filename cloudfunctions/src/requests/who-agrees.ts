import type { Context } from '../kit/context';
import { residentsOf } from '../kit/recipients';
import type { Request } from './kinds';

/**
 * 谁同意，账单就开给谁: the bill of a repair inside the home is the owner's, so the owner's yes makes it; that of a family member counts
 * if an owner let them in, or if no owner has an account here. Anybody else's yes (a tenant's) is a wish that waits for the owner's.
 */
export async function yesBinds({ unitId }: Pick<Request, 'unitId'>, { caller, now }: Context): Promise<boolean> {
  const at = caller.acting.filter((one) => one.unitId === unitId);
  if (at.some(({ role }) => role === 'owner')) return true;
  const family = at.find(({ role }) => role === 'family');
  if (!family) return false;
  const owners = await residentsOf([unitId], now, ['owner']);
  return owners.length === 0 || owners.some(({ openid }) => openid === family.decidedBy);
}
