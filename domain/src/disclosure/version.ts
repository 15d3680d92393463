import { Refusal } from '@mulin/shared-types/refusal';
import { addDays, type Day } from '../day/day';

/** One version of a published notice or statement; nothing is ever replaced in silence. */
export interface PublishedVersion {
  id: string;
  kindId: string;
  periodId: string;
  version: number;
  publishedOn: Day;
  state: 'current' | 'superseded';
  /** Shown beside the struck-out old version. */
  supersededBy?: string;
  supersededReason?: string;
}

/** 更正公示: the correction becomes current, the old version stays with a strike mark and the reason. */
export function supersede<V extends PublishedVersion>(old: V, next: V, reason: string): { old: V; next: V } {
  if (reason.trim() === '') throw new Refusal('INVALID_INPUT', '更正公示须说明原因', 'reason');
  if (old.state !== 'current') throw new Refusal('CONFLICT', '该版本已被更正，请对最新版本操作', 'id');
  if (next.kindId !== old.kindId || next.periodId !== old.periodId) {
    throw new Refusal('INVALID_INPUT', '更正公示须与原公示同一事项、同一期间', 'periodId');
  }
  return {
    old: { ...old, state: 'superseded', supersededBy: next.id, supersededReason: reason },
    next: { ...next, version: old.version + 1, state: 'current' },
  };
}

/** Last day it must hang; afterwards it is archived in the app for ever. `keepDays` 0: as long as it is in force. */
export function keepUntil(publishedOn: Day, keepDays: number): Day | undefined {
  return keepDays === 0 ? undefined : addDays(publishedOn, keepDays);
}
