import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { violations as collection } from '@mulin/shared-types/documents/violations';
import type { TimerContext } from '../../kit/context';
import { append, atMost, table, transaction } from '../../kit/database';
import { tellIn } from '../../kit/tell';
import { eachLate, lateMatter } from '../joint/put-before';
import { reporterOf, wordsOf } from './tell-reporter';
import type { Violation } from './view';

/** Looked at per tick; what is left over waits for the next. */
const MOST = 200;

/**
 * 部门过了时限没有答复: it goes before the street's joint meeting, where the department sits (滨州 53, 聊城 66: passed on when it is not
 * answered in five working days). Once for every time it was passed on, whoever runs the timer.
 */
export async function remindDepartments({ now }: TimerContext): Promise<void> {
  const late = await table(collection).find(
    { state: 'referred', climbed: false, due: atMost(now) },
    { limit: MOST, orderBy: [['due', 'asc']] },
  );
  await eachLate(late, (one, place) => climb(one, place, now));
}

async function climb(seen: Violation, place: { streetId: string; districtId: string }, now: Date): Promise<void> {
  const { _id, no, department, due, version, steps } = seen;
  const note = `${department}${due ? `应在 ${wholeDayText(dayOf(new Date(due.getTime() - 1)))} 前` : '没有按时'}答复，没有收到`;
  const step = { at: now, by: '', who: '系统', note, fileIds: [] };
  const times = steps.filter(({ what }) => what === 'refer').length;
  const matter = await lateMatter(seen, { kind: 'duty', title: `部门没有按时答复的举报 ${no}`, times }, step, place);
  const reporter = await reporterOf(seen, now);
  await transaction(async (tx) => {
    if ((await tx.get(collection, _id))?.version !== version) return;
    const climbed = { ...step, what: 'climb' as const };
    const change = { climbed: true, version: version + 1, steps: append(climbed) };
    await tx.update(collection, _id, change);
    if (!(await tx.get(jointMatters, matter._id))) await tx.insert(jointMatters, matter);
    for (const openid of reporter) await tellIn(tx, openid, wordsOf(seen, version + 1, climbed), now);
  });
}
