import { addDays, dayOf, startOf } from '@mulin/domain/day/day';
import { arrearsDisputes, arrearsSteps } from '@mulin/shared-types/documents/arrears';
import { bills } from '@mulin/shared-types/documents/fees';
import { atLeast, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** How far back letters are looked at. */
const DAYS_BACK = 90;

/** 催缴 that waits for a person: objections to answer, letters to deliver. */
export const arrearsTasks = async (sitting: Sitting): Promise<Task[]> =>
  sitting.holds('clerk', 'manager') ? (await Promise.all([toAnswer(sitting), toDeliver(sitting)])).flat() : [];

const task = ({ communityId }: Sitting, title: string, detail: string, action: string): Task[] => [
  { kind: 'arrears', id: communityId, title, detail, action, due: null },
];

async function toAnswer(sitting: Sitting): Promise<Task[]> {
  const open = await table(arrearsDisputes).count({ communityId: sitting.communityId, state: 'open' });
  return open === 0 ? [] : task(sitting, `答复 ${open} 件账单异议`, '答复以前不能催这几户', '去答复');
}

/** Written demands nothing has been noted about, while their oldest bill is still owed. */
async function toDeliver(sitting: Sitting): Promise<Task[]> {
  const { communityId, now } = sitting;
  const since = new Date(startOf(addDays(dayOf(now), -DAYS_BACK)));
  const letters = await table(arrearsSteps).find(
    { communityId, step: 'demand', at: atLeast(since) },
    { limit: MOST, orderBy: [['at', 'desc']] },
  );
  const silent = letters.filter(({ outcomes }) => outcomes.length === 0);
  const owed = await table(bills).getMany(silent.flatMap(({ bills: [oldest] }) => oldest?.billId ?? []));
  const open = silent.filter(({ bills: [oldest] }) => oldest && owed.get(oldest.billId)?.state === 'open');
  return open.length === 0
    ? []
    : task(sitting, `送达 ${open.length} 封催告函`, '送到了记一笔，诉讼时效才重新算', '去登记');
}
