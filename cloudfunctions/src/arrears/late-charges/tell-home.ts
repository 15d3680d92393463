import { formatFen } from '@mulin/domain/money/fen';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import type { Claim } from './around';

const words = {
  claimed: {
    title: '物业要收违约金',
    body: (sum: string) => `按公示的约定，晚缴的违约金 ${sum}，怎么算的在账单里。觉得不对，可以提异议。`,
  },
  waived: { title: '违约金免了', body: (sum: string) => `物业免收违约金 ${sum}，不用缴了。` },
} as const;

/** To owners and family, never to a tenant: what is owed is the owner's own matter. */
export async function tellHome(claim: Claim, what: keyof typeof words, at: Date): Promise<void> {
  const { _id, communityId, unitId, unitLabel, totalFen } = claim;
  const residents = await residentsOf([unitId], at, ['owner', 'family']);
  const { title, body } = words[what];
  await tell(
    residents.map(({ openid }) => openid),
    {
      key: `late.${what}.${_id}`,
      communityId,
      kind: 'fees',
      title,
      body: body(`${formatFen(totalFen)} 元`),
      home: unitLabel,
      about: { kind: 'bills', id: unitId, unitId },
    },
    at,
  );
}
