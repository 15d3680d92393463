import type { TestCloud } from '../cloud';
import { staff } from '../world';

/** 复核: the manager posts what the cashier wrote; the posting’s id. */
export async function posted(cloud: TestCloud, { draftId }: { draftId: string }): Promise<string> {
  await cloud.as(staff.manager).ledger.decideDraft({ draftId, agree: true });
  return `entry:${draftId}#posted`;
}
