import { formatFen } from '@mulin/domain/money/fen';
import type { Transaction } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { tellIn } from '../../kit/tell';
import type { Claim } from './around';

const words = {
  claimed: {
    title: '物业要收违约金',
    body: (sum: string) => `按公示的约定，晚缴的违约金 ${sum}，怎么算的在账单里。觉得不对，可以提异议。`,
  },
  waived: { title: '违约金免了', body: (sum: string) => `物业免收违约金 ${sum}，不用缴了。` },
} as const;

/** Owners and family, never a tenant: what is owed is the owner's own matter. */
export const householdOf = async (unitId: string, at: Date): Promise<string[]> => {
  const residents = await residentsOf([unitId], at, ['owner', 'family']);
  return [...new Set(residents.map(({ openid }) => openid))];
};

/** Told together with what it is about, so that the one never happens without the other. */
export async function tellHomeIn(
  tx: Transaction,
  household: readonly string[],
  { _id, communityId, unitId, unitLabel, totalFen }: Claim,
  what: keyof typeof words,
  at: Date,
): Promise<void> {
  const { title, body } = words[what];
  const message = {
    key: `late.${what}.${_id}`,
    communityId,
    kind: 'fees',
    title,
    body: body(`${formatFen(totalFen)} 元`),
    home: unitLabel,
    about: { kind: 'bills', id: unitId, unitId },
  } as const;
  for (const openid of household) await tellIn(tx, openid, message, at);
}
