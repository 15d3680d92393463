import { handOvers } from '@mulin/shared-types/documents/hand-overs';
import { vacancies } from '@mulin/shared-types/documents/vacancies';
import { table } from '../kit/database';
import type { Sitting, Task } from './task';

/** What decides who owes for a home, and waits for a second person: hand-over days, homes that stand empty. */
export const homeTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([toConfirm(sitting), toLookAt(sitting), toDecide(sitting)])).flat();

async function toConfirm({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager')) return [];
  const asked = await table(handOvers).count({ communityId, state: 'asked' });
  if (asked === 0) return [];
  const title = `复核 ${asked} 份交付登记`;
  return [{ kind: 'hand-over', id: communityId, title, detail: '同意了账单跟着改', action: '去复核', due: null }];
}

async function toLookAt({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'manager')) return [];
  const asked = await table(vacancies).count({ communityId, state: 'asked' });
  if (asked === 0) return [];
  const title = `上门看 ${asked} 套空置房`;
  return [{ kind: 'vacancy', id: communityId, title, detail: '一个人上门看，另一个人同意', action: '去看', due: null }];
}

async function toDecide({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager')) return [];
  const checked = await table(vacancies).count({ communityId, state: 'checked' });
  if (checked === 0) return [];
  const title = `复核 ${checked} 份空置申请`;
  return [{ kind: 'vacancy', id: communityId, title, detail: '同意了账单上减', action: '去复核', due: null }];
}
