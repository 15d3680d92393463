import { persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { Context } from '../../kit/context';
import { table } from '../../kit/database';
import { samePerson } from '../../kit/same-person';
import { keyedHash, unseal } from '../../kit/sealed';
import type { Candidate } from '../ballot-paper';

/**
 * 回避: whether an officer would decide about the own candidacy. Who stood on paper has no account here; then it is the owner of that
 * name on the roll who proved that owner's number.
 */
export async function isOwnCase(
  { openid, unitId, personName }: Pick<Candidate, 'openid' | 'unitId' | 'personName'>,
  { caller }: Pick<Context, 'caller'>,
): Promise<boolean> {
  if (openid !== null) return samePerson(openid, caller.openid);
  const [known, home] = await Promise.all([table(persons).get(caller.openid), table(units).get(unitId)]);
  const name = keyedHash('name', unseal('name', personName));
  const number = known?.phoneHash ?? '';
  return number !== '' && (home?.owners ?? []).some((one) => one.nameHash === name && one.phoneHash === number);
}
