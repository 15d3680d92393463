import { memberships } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from './context';
import { oneOf, table } from './database';
import { accountsOfPerson } from './same-person';

/** Nobody decides about a home of their own, whichever of their accounts holds it. */
export async function notOwn(
  { unitId, askedBy }: { unitId: string; askedBy: string },
  { caller }: Pick<Context, 'caller'>,
): Promise<void> {
  const accounts = await accountsOfPerson(caller.openid);
  const lives = await table(memberships).count({ unitId, openid: oneOf(accounts), status: 'active' });
  if (lives > 0 || accounts.includes(askedBy)) {
    throw new Refusal('FORBIDDEN', '这是您自己家的申请，请别的工作人员办理');
  }
}
