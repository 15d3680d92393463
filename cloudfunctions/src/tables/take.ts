import { type Day, dayOf, daysBetween } from '@mulin/domain/day/day';
import { type OfficeList, officeLists, type tables } from '@mulin/shared-types/operations/tables';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Context, Handler } from '../kit/context';
import type { Kept } from './list';
import { keptLists, listGroups } from './lists';
import { takenAway } from './taken-away';

/** Three years, and the leap day among them. */
const MOST_DAYS = 1096;

const isTheirs = ({ who }: Kept, { caller }: Context): boolean => caller.acting.some(({ role }) => who.includes(role));

export const lists: Handler<typeof tables, 'lists'> = (_, ctx) => ({
  groups: Object.entries(listGroups)
    .map(([title, kept]) => ({ title, lists: theirsOf(kept, ctx) }))
    .filter((group) => group.lists.length > 0),
});

const theirsOf = (kept: Partial<Record<OfficeList, Kept>>, ctx: Context) =>
  officeLists.flatMap((list) => {
    const one = kept[list];
    return one && isTheirs(one, ctx) ? [{ list, title: one.title, holds: one.holds, dayTitle: one.dayTitle }] : [];
  });

export const take: Handler<typeof tables, 'take'> = async ({ communityId, list, from, to }, ctx) => {
  const kept = keptLists[list];
  if (!isTheirs(kept, ctx)) throw new Refusal('NOT_FOUND', '没有这份台账，或者不归您的岗位', 'list');
  const today = dayOf(ctx.now);
  const span = kept.dayTitle === '' ? { from: today, to: today } : spanOf(from, to);
  const when = kept.dayTitle === '' ? today : `${span.from}至${span.to}`;
  return takenAway(kept, { communityId, ...span, ctx }, { place: communityIn(ctx), when, said: { list, ...span } });
};

function spanOf(from: Day | undefined, to: Day | undefined): { from: Day; to: Day } {
  if (from === undefined) throw new Refusal('INVALID_INPUT', '请选从哪天', 'from');
  if (to === undefined) throw new Refusal('INVALID_INPUT', '请选到哪天', 'to');
  const days = daysBetween(from, to);
  if (days < 0) throw new Refusal('INVALID_INPUT', '开始的日子要在结束的前面', 'from');
  if (days >= MOST_DAYS) throw new Refusal('INVALID_INPUT', '一份表最多三年，请分几份导出', 'to');
  return { from, to };
}
