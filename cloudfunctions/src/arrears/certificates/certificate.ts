import { dayOf } from '@mulin/domain/day/day';
import { certificates } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/fees';
import { lastMonth } from '../../fees/months';
import { type Row, table } from '../../kit/database';
import { letters } from '../../kit/ids';
import { keyedHash } from '../../kit/sealed';

export type Certificate = Row<typeof certificates>;

const SERIAL_LETTERS = 6;
const MOST_OPEN = 500;

/** 编号 made of what is certified and the day, so that asking twice issues one. */
export function serialOf(unitId: string, now: Date, feesFrom: string, feesTo: string): string {
  const day = dayOf(now);
  const hash = keyedHash('certificate', JSON.stringify([unitId, day, feesFrom, feesTo]));
  return `JQ${day.replaceAll('-', '')}-${letters(hash, SERIAL_LETTERS).toUpperCase()}`;
}

/**
 * Newest one counts. A bill written later changes nothing: it speaks of days before. What was paid and is open again does, whatever it
 * was for.
 */
export async function stateOf(certificate: Certificate): Promise<'valid' | 'superseded' | 'lapsed'> {
  const [newest, open] = await Promise.all([
    table(certificates).first({ unitId: certificate.unitId }, [['issuedAt', 'desc']]),
    table(bills).findAll(
      { unitId: certificate.unitId, state: 'open', payer: 'owner' },
      { atMost: MOST_OPEN, fields: ['charge', 'fromMonth', 'months', 'issuedAt'] },
    ),
  ]);
  const [from, to] = [certificate.feesFrom.slice(0, 7), certificate.feesTo.slice(0, 7)];
  const belies = (bill: (typeof open)[number]) =>
    bill.charge === 'service' ? bill.fromMonth <= to && lastMonth(bill) >= from : bill.issuedAt <= certificate.issuedAt;
  if (open.some(belies)) return 'lapsed';
  return newest?._id === certificate._id ? 'valid' : 'superseded';
}

export async function shownCertificate(certificate: Certificate) {
  const { _id, communityName, companyName, unitLabel, day, feesFrom, feesTo, others } = certificate;
  const state = await stateOf(certificate);
  return { serial: _id, communityName, companyName, unitLabel, day, feesFrom, feesTo, others, state };
}
