import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { receivedCases as collection } from '@mulin/shared-types/documents/reception';
import type { TimerContext } from '../../kit/context';
import { append, below, type Row, table, transaction } from '../../kit/database';
import { eachLate, lateMatter } from '../joint/put-before';

type Case = Row<typeof collection>;

/** Looked at per tick; what is left over waits for the next. */
const MOST = 200;

/** 来件过了时限没有答复: manager, committee, community and street had it before them all the time, so the joint meeting comes next. */
export async function climbCases({ now }: TimerContext): Promise<void> {
  const late = await table(collection).find(
    { state: 'open', climbed: false, dueDay: below(dayOf(now)) },
    { limit: MOST, orderBy: [['dueDay', 'asc']] },
  );
  await eachLate(late, (one, place) => climb(one, place, now));
}

async function climb(seen: Case, place: { streetId: string; districtId: string }, now: Date): Promise<void> {
  const { _id, no, responsible, dueDay, version, steps } = seen;
  const note = `${responsible}应在 ${wholeDayText(dueDay)} 前答复，没有收到`;
  const step = { at: now, by: '', who: '系统', note };
  const times = steps.filter(({ what }) => what === 'call-back').length;
  const title = `没有按时答复的来件 ${no}`;
  const matter = await lateMatter(seen, { kind: 'other', title, times }, { ...step, fileIds: [] }, place);
  await transaction(async (tx) => {
    const fresh = await tx.get(collection, _id);
    if (fresh?.version !== version) return;
    const climbed = append({ ...step, what: 'climb' as const });
    await tx.update(collection, _id, { climbed: true, version: version + 1, steps: climbed });
    if (!(await tx.get(jointMatters, matter._id))) await tx.insert(jointMatters, matter);
  });
}
