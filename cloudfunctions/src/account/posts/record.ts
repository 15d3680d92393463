import { dayOf } from '@mulin/domain/day/day';
import { memberships } from '@mulin/shared-types/documents/people';
import { postRecords } from '@mulin/shared-types/documents/posts';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { requireUpload } from '../../kit/uploads';
import { isResident } from '../shown';
import { appoints, mayFor, whoMay } from './reach';

type Account = typeof account;

export const postRecord: Handler<Account, 'postRecord'> = async ({ membershipId }, { subjectOf }) => {
  if (isResident(subjectOf(memberships))) throw new Refusal('CONFLICT', '这是住户，不是岗位');
  const kept = await table(postRecords).get(membershipId);
  const certificates = kept?.certificates ?? [];
  const links = await linksTo(certificates.flatMap(({ fileId }) => fileId ?? []));
  return {
    certificates: certificates.map(({ name, no, validUntil, fileId }) => ({
      name,
      no,
      validUntil,
      file: links.find((link) => link.fileId === fileId) ?? null,
    })),
    trainings: kept?.trainings ?? [],
  };
};

/** 持证、培训: written by who may give the post, as a whole, so that doing it again changes nothing. */
export const keepPostRecord: Handler<Account, 'keepPostRecord'> = async (input, ctx) => {
  const held = ctx.subjectOf(memberships);
  const { membershipId, certificates, trainings } = input;
  if (isResident(held)) throw new Refusal('CONFLICT', '这是住户，不是岗位');
  if (!mayFor(appoints, ctx.caller.acting, held.role)) {
    const who = whoMay(appoints, held.role) || '上级';
    throw new Refusal('FORBIDDEN', `${roles[held.role].title}的证书和培训由${who}登记`);
  }
  const communityId = held.communityId ?? '';
  for (const [at, { fileId }] of certificates.entries())
    if (fileId !== null) requireUpload(fileId, 'certificates', communityId, `certificates.${at}.fileId`);
  const late = trainings.findIndex(({ day }) => day > dayOf(ctx.now));
  if (late >= 0) throw new Refusal('INVALID_INPUT', '培训过了才登记', `trainings.${late}.day`);
  const written = { certificates, trainings, by: ctx.caller.openid, at: ctx.now };
  await table(postRecords).put({ _id: membershipId, communityId, ...written });
  ctx.note({ certificates: certificates.length, trainings: trainings.length });
  return {};
};
