import { type Day, endOf, startOf } from '@mulin/domain/day/day';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import type { EmergencyUse } from '@mulin/domain/disclosure/statement';
import { obligations } from '@mulin/shared-types/documents/board';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { between, table } from '../kit/database';

/** Far more than a community has in half a year. */
const MOST = 200;

/** 应急使用 applied for between two days, both inside, that money went out for, with the day of its 事后公示. */
export async function emergenciesOf(communityId: string, from: Day, to: Day): Promise<EmergencyUse[]> {
  const found = await table(fundProjects).find(
    { communityId, at: between(new Date(startOf(from)), new Date(endOf(to))), route: 'emergency' },
    { limit: MOST, orderBy: [['at', 'asc']], fields: ['title', 'paidFen'] },
  );
  const paid = found.filter(({ paidFen }) => paidFen > 0);
  const idOf = (projectId: string) => obligationId(communityId, 'fund.used', projectId);
  const duties = await table(obligations).getMany(paid.map(({ _id }) => idOf(_id)));
  return paid.map(({ _id, title, paidFen }) => ({
    title,
    paidFen,
    noticedDay: duties.get(idOf(_id))?.metDay ?? null,
  }));
}
