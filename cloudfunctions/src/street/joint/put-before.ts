import { communities } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../../kit/database';
import { calendarOf } from '../holidays/calendar';
import { type Matter, newMatter } from './matter';

interface Late {
  _id: string;
  communityId: string;
}

/** What is late, each with its place; one that cannot be put before the meeting keeps no other waiting. */
export async function eachLate<L extends Late>(
  late: readonly L[],
  climb: (one: L, place: Row<typeof communities>) => Promise<void>,
): Promise<void> {
  const places = await table(communities).getMany(new Set(late.map(({ communityId }) => communityId)));
  for (const one of late) {
    const place = places.get(one.communityId);
    if (place) await climb(one, place).catch((error: unknown) => console.error(`late ${one._id}`, error));
  }
}

/** 没有按时答复, so it goes before the street's joint meeting: one matter for every time it was due. Everybody reads the title, so it has the number alone. */
export const lateMatter = async (
  { _id, communityId }: Late,
  { kind, title, times }: { kind: Matter['kind']; title: string; times: number },
  step: Parameters<typeof newMatter>[2],
  { streetId, districtId }: { streetId: string; districtId: string },
): Promise<Matter> =>
  newMatter(
    [_id, String(times)],
    { streetId, communityId, kind, urgency: 'normal', requestId: null, from: null, title, facts: step.note },
    step,
    await calendarOf(districtId, step.at),
  );
