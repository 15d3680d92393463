import type { Day } from '@mulin/domain/day/day';
import { receptionDays } from '@mulin/shared-types/documents/reception';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context } from '../../kit/context';
import { table } from '../../kit/database';

/** 在哪次接待日听到的: one that is for this community, was not called off and has come. Elsewhere is not there. */
export async function requireReception(receptionId: string, today: Day, ctx: Context): Promise<void> {
  const { _id: communityId, streetId } = communityIn(ctx);
  const day = await table(receptionDays).get(receptionId);
  if (day?.streetId !== streetId || (day.communityId !== undefined && day.communityId !== communityId)) {
    throw new Refusal('NOT_FOUND', '没有找到这次接待日', 'receptionId');
  }
  if (day.state === 'cancelled') throw new Refusal('CONFLICT', '这次接待日取消了，请另选一次', 'receptionId');
  if (day.day > today) throw new Refusal('CONFLICT', '这次接待日还没到，请另选一次', 'receptionId');
}

/** The days cases were heard on, by the reception's number. */
export async function daysHeard(receptionIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const found = await table(receptionDays).getMany([...new Set(receptionIds)]);
  return new Map([...found].map(([receptionId, { day }]) => [receptionId, day]));
}
