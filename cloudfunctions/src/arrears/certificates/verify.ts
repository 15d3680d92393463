import { timingSafeEqual } from 'node:crypto';
import { certificates, certificateTries } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { below, increase, table } from '../../kit/database';
import { codeOf, shownCertificate } from './certificate';

/** Slips of the finger an hour on one certificate; more than that is guessing. */
const WRONG_AN_HOUR = 10;

/** 核验: by anybody who has the paper in hand. No such certificate and a wrong code answer alike. */
export const verify: Handler<typeof arrears, 'verify'> = async (input, { now }) => {
  const serial = typed(input.serial);
  const found = await table(certificates).get(serial);
  if (!found) throw wrong();
  const tries = `${serial}:${now.toISOString().slice(0, 13)}`;
  const before = await table(certificateTries).get(tries);
  if (before && before.wrong >= WRONG_AN_HOUR) {
    throw new Refusal('CONFLICT', '这份证明的核验码输错太多次，请过一小时再试', 'code');
  }
  if (!same(typed(input.code), codeOf(serial))) {
    await table(certificateTries).insertIfAbsent({ _id: tries, wrong: 0, at: now });
    await table(certificateTries).update(tries, { wrong: below(WRONG_AN_HOUR) }, { wrong: increase(1) });
    throw wrong();
  }
  return shownCertificate(found);
};

/** As people copy it from paper: small letters, blanks between. */
const typed = (text: string): string => text.replace(/\s/g, '').toUpperCase();

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const wrong = () => new Refusal('NOT_FOUND', '没有这份证明，或者编号、核验码抄错了，请对着纸再核一遍', 'serial');
