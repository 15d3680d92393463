import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, residentRoles, roles } from '@mulin/shared-types/roles';
import { isUploadOf } from '@mulin/shared-types/uploads';
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

export function checkPhotos(fileIds: readonly string[], communityId: string, field: string): void {
  if (fileIds.every((fileId) => isUploadOf(fileId, 'requests', communityId))) return;
  throw new Refusal('INVALID_INPUT', '照片没有传好，请重新拍一张', field);
}
