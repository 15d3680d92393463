import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { formatFen } from '@mulin/domain/money/fen';
import type { Transaction } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { tellIn } from '../../kit/tell';
import type { Bill } from '../bill-postings';

/** Owners and family of each home: what is owed is the owner's own matter. */
export async function householdsOf(unitIds: readonly string[], at: Date): Promise<ReadonlyMap<string, string[]>> {
  const households = new Map<string, string[]>();
  for (const { unitId, openid } of await residentsOf(unitIds, at, ['owner', 'family'])) {
    households.set(unitId, [...new Set([...(households.get(unitId) ?? []), openid])]);
  }
  return households;
}

type Share = Pick<
  Bill,
  '_id' | 'communityId' | 'unitId' | 'unitLabel' | 'charge' | 'fromMonth' | 'netFen' | 'paidFen' | 'dueDay'
>;

/** Told together with the share itself, so that the one never happens without the other. */
export const tellSharedIn = (tx: Transaction, household: readonly string[], share: Share, at: Date): Promise<void> =>
  tellShareIn(tx, household, share, 'shared', at, {
    title: `${monthText(share.fromMonth)}${chargeTitle(share)}分摊`,
    body: `您家分摊 ${formatFen(share.netFen)} 元，怎么分的、表的读数和照片都在账单里。`,
  });

export const tellTakenBackIn = (
  tx: Transaction,
  household: readonly string[],
  share: Share,
  reason: string,
  at: Date,
): Promise<void> =>
  tellShareIn(tx, household, share, 'taken-back', at, {
    title: `${monthText(share.fromMonth)}${chargeTitle(share)}分摊收回了`,
    body:
      share.paidFen > 0
        ? `原因：${reason}。您家付过的 ${formatFen(share.paidFen)} 元记进了您家的余额，可以抵以后的账单，也可以找物业退。`
        : `原因：${reason}。您家的 ${formatFen(share.netFen)} 元不用缴了。`,
  });

const chargeTitle = ({ charge }: Share): string => (charge === 'water' ? METERS.water : METERS.power).title;

async function tellShareIn(
  tx: Transaction,
  household: readonly string[],
  { _id, communityId, unitId, unitLabel }: Share,
  what: 'shared' | 'taken-back',
  at: Date,
  words: { title: string; body: string },
): Promise<void> {
  const about = { kind: 'bills', id: unitId, unitId } as const;
  const message = { key: `share.${what}.${_id}`, communityId, kind: 'fees', ...words, home: unitLabel, about } as const;
  for (const openid of household) await tellIn(tx, openid, message, at);
}
