import type { Door } from '@mulin/e2e/front-door/door';
import { staff } from '@mulin/e2e/story/cast';
import type { Standing } from './calls';

interface Head {
  _id: string;
  throughNo: number;
  behind: boolean;
}

/** How many postings of a community have their number and are in the sums of their months. */
export async function numbered(door: Door, communityId: string): Promise<Standing> {
  const { documents } = await door.dev<{ documents: Head[] }>('collections/ledgerHeads?limit=200');
  const own = documents.find(({ _id }) => _id === communityId);
  const { total } = await door.as(staff.manager.openid).ledger.entries({ communityId, skip: 0, limit: 1 });
  return { done: own?.throughNo ?? 0, finished: own?.throughNo === total && !own.behind };
}
