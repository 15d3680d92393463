import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { communities } from '@mulin/shared-types/documents/places';
import { violations as collection } from '@mulin/shared-types/documents/violations';
import type { TimerContext } from '../../kit/context';
import { append, atMost, table, transaction } from '../../kit/database';
import { tellIn } from '../../kit/tell';
import { calendarOf } from '../holidays/calendar';
import { newMatter } from '../joint/matter';
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
  const places = await table(communities).getMany(new Set(late.map(({ communityId }) => communityId)));
  for (const one of late) {
    const place = places.get(one.communityId);
    if (!place) continue;
    // One that cannot be put there keeps no other waiting.
    await climb(one, place, now).catch((error: unknown) => console.error(`departments ${one._id}`, error));
  }
}

async function climb(
  seen: Violation,
  { streetId, districtId }: { streetId: string; districtId: string },
  now: Date,
): Promise<void> {
  const { _id, communityId, no, department, due, version, steps } = seen;
  const note = `${department}${due ? `应在 ${wholeDayText(dayOf(new Date(due.getTime() - 1)))} 前` : '没有按时'}答复，没有收到`;
  const step = { at: now, by: '', who: '系统', note, fileIds: [] };
  const matter = newMatter(
    [_id, String(steps.filter(({ what }) => what === 'refer').length)],
    {
      ...{ streetId, communityId, kind: 'duty', urgency: 'normal', requestId: null, from: null },
      // Everybody reads the title, so it has the number alone.
      title: `部门没有按时答复的举报 ${no}`,
      facts: note,
    },
    step,
    await calendarOf(districtId, now),
  );
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
