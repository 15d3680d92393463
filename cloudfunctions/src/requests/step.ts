import { type Role, residentRoles, roles } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import { unseal } from '../kit/sealed';
import type { Request } from './kinds';

type Step = Request['steps'][number];

/** One line of the history. Staff stand there by name, residents by what they are to the home. */
export function stepBy({ caller, now }: Context, what: string, note: string, fileIds: readonly string[] = []): Step {
  const [acting] = caller.acting;
  const who = acting ? (isResident(acting.role) ? roles[acting.role].title : unseal('name', acting.personName)) : '';
  return { at: now, what, by: caller.openid, who, note, fileIds: [...fileIds] };
}

const isResident = (role: Role): boolean => (residentRoles as readonly Role[]).includes(role);
