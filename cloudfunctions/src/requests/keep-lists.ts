import { atLeastAsUrgent } from '@mulin/domain/requests/emergencies';
import type { Within } from '@mulin/domain/requests/limits';
import { urgencyOfKind } from '@mulin/domain/requests/presets';
import { requestLists } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import { altered } from '../kit/altered';
import type { Context, Handler } from '../kit/context';
import { type Row, table } from '../kit/database';
import { requireDecent } from '../kit/judged';
import { type Kept, keptBy, placesOf } from './kept';
import { everyUrgency, urgencyTitle } from './kinds';
import { shownWorkers, workersOf } from './workers';

type Requests = typeof requests;
type Lists = Row<typeof requestLists>;

export const lists: Handler<Requests, 'lists'> = async ({ communityId }, ctx) => {
  const kept = await keptBy(communityId);
  const [places, workers] = await Promise.all([
    placesOf(communityId, kept, communityIn(ctx).liftBuildings),
    shownWorkers(communityId, ctx.now),
  ]);
  return {
    version: kept.version,
    categories: kept.categories,
    places,
    limits: everyUrgency.map((urgency) => {
      const { takeWithin, onSiteWithin = null, doneWithin } = kept.within(urgency);
      return { urgency, title: urgencyTitle(urgency), takeWithin, onSiteWithin, doneWithin };
    }),
    reopenDays: kept.reopenDays,
    workers,
  };
};

export const keepLists: Handler<Requests, 'keepLists'> = async ({ communityId, version, categories, places }, ctx) => {
  if (new Set(categories.map(({ category }) => category)).size < categories.length) {
    throw new Refusal('INVALID_INPUT', '有两个类别编号一样，请返回重新打开', 'categories');
  }
  for (const kind of ['repair', 'complaint', 'suggestion'] as const) {
    if (!categories.some((one) => one.kind === kind)) {
      throw new Refusal('INVALID_INPUT', '报修、投诉、建议，每样至少留一个类别', 'categories');
    }
  }
  const tooSlow = categories.find(({ category, urgency }) => atLeastAsUrgent(category, urgency) !== urgency);
  if (tooSlow) {
    const least = urgencyTitle(atLeastAsUrgent(tooSlow.category, tooSlow.urgency));
    throw new Refusal('INVALID_INPUT', `${tooSlow.title}等不得，至少要是“${least}”`, 'categories');
  }
  const workers = new Set((await workersOf(communityId, ctx.now)).map(({ workerId }) => workerId));
  if (categories.some(({ workerId }) => workerId !== '' && !workers.has(workerId))) {
    throw new Refusal('INVALID_INPUT', '有一位师傅不在岗了，请另选', 'categories');
  }
  const distinct = [...new Set(places)];
  await requireDecentLists(communityId, categories, distinct, ctx);
  // How urgent a complaint is does not depend on the list.
  const sorted = categories.map((one) => (one.kind === 'repair' ? one : { ...one, urgency: urgencyOfKind[one.kind] }));
  return keep(communityId, version, { categories: sorted, places: distinct }, ctx);
};

/** Every home reads them; what stood there before was checked then. */
async function requireDecentLists(
  communityId: string,
  categories: readonly { title: string }[],
  places: readonly string[],
  { caller }: Context,
): Promise<void> {
  const before = await keptBy(communityId);
  const known = new Set([...before.categories.map(({ title }) => title), ...before.places]);
  const fresh = (words: readonly string[]) => words.filter((word) => !known.has(word)).join('\n');
  const [titles, named] = [fresh(categories.map(({ title }) => title)), fresh(places)];
  if (titles !== '') await requireDecent(titles, caller.openid, 'categories');
  if (named !== '') await requireDecent(named, caller.openid, 'places');
}

export const setLimits: Handler<Requests, 'setLimits'> = async ({ communityId, version, limits, reopenDays }, ctx) => {
  if (new Set(limits.map(({ urgency }) => urgency)).size < limits.length) {
    throw new Refusal('INVALID_INPUT', '同一种紧急程度填了两次', 'limits');
  }
  for (const { takeWithin, onSiteWithin, doneWithin } of limits) {
    if (takeWithin > (onSiteWithin ?? doneWithin) || (onSiteWithin ?? 0) > doneWithin) {
      throw new Refusal('INVALID_INPUT', '接单不能晚于到场，到场不能晚于办好', 'limits');
    }
  }
  return keep(communityId, version, { limits, reopenDays }, ctx);
};

/** Writes a part over what there is, unless somebody else did meanwhile. */
async function keep(communityId: string, version: number, part: Partial<Lists>, ctx: Context) {
  const before = await keptBy(communityId);
  const stale = () => new Refusal('CONFLICT', '别人刚刚改过，请返回重新打开再改', 'version');
  if (before.version !== version) throw stale();
  const next: Lists = { ...fieldsOf(before), ...part, _id: communityId, communityId, version: version + 1, ...by(ctx) };
  const { _id, ...change } = next;
  const written =
    version === 0
      ? await table(requestLists).insertIfAbsent(next)
      : await table(requestLists).update(_id, { version }, change);
  if (!written) throw stale();
  const after = await keptBy(communityId);
  ctx.note({ version: next.version, ...altered(...spoken(before, after)) });
  return { version: next.version };
}

const fieldsOf = ({ categories, places, limits, reopenDays }: Kept) => ({ categories, places, limits, reopenDays });
const by = ({ caller, now }: Context) => ({ by: caller.openid, at: now });

/** The lists in words, those before beside those after. */
const spoken = (before: Kept, after: Kept) =>
  (
    [
      ['类别', ({ categories }: Kept) => categories.map(({ title }) => title).join('、')],
      ['位置', ({ places }: Kept) => places.join('、')],
      ...everyUrgency.map(
        (urgency) => [urgencyTitle(urgency), (kept: Kept) => withinText(kept.within(urgency))] as const,
      ),
      ['办完几天内可以重开', ({ reopenDays }: Kept) => String(reopenDays)],
    ] as const
  ).map(([what, text]) => [what, text(before), text(after)] as const);

const withinText = ({ takeWithin, onSiteWithin, doneWithin }: Within): string =>
  [`接单 ${takeWithin} 分钟`, onSiteWithin === undefined ? '' : `到场 ${onSiteWithin} 分钟`, `办完 ${doneWithin} 分钟`]
    .filter(Boolean)
    .join('，');
