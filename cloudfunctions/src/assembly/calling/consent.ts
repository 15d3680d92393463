import { dayOf } from '@mulin/domain/day/day';
import { electronicConsents } from '@mulin/shared-types/documents/consents';
import { type Row, table } from '../../kit/database';

export type Consent = Row<typeof electronicConsents>;

/** The bureau's consent that holds now, the newest if there are several. */
export async function consentInForce(communityId: string, now: Date): Promise<Consent | undefined> {
  const given = await table(electronicConsents).find(
    { communityId, state: 'in-force' },
    { limit: 20, orderBy: [['at', 'desc']] },
  );
  const today = dayOf(now);
  return given.find(({ day, until }) => day <= today && (until === null || today <= until));
}
