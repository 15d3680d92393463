import { certificates } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { asTyped, checkedByCode, codeOf } from '../../kit/paper-code';
import { shownCertificate } from './certificate';

/** 核验: by anybody who has the paper in hand. No such certificate and a wrong code answer alike. */
export const verify: Handler<typeof arrears, 'verify'> = async (input, { now }) => {
  const serial = asTyped(input.serial);
  const found = await table(certificates).get(serial);
  const papers = found ? [{ paper: found, code: codeOf('certificate', serial) }] : [];
  const held = await checkedByCode(serial, input.code, papers, now);
  if (!held) throw new Refusal('NOT_FOUND', '没有这份证明，或者编号、核验码抄错了，请对着纸再核一遍', 'serial');
  return shownCertificate(held);
};
