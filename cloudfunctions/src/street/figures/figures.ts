import { dayOf } from '@mulin/domain/day/day';
import { monthsIn, parsePeriod, periodOf } from '@mulin/domain/day/period';
import { monthsText, periodText } from '@mulin/domain/day/spoken';
import { type Figures, figuresOf, partsOf, rateText, ratingText } from '@mulin/domain/street/figures';
import { levelTitles } from '@mulin/domain/street/levels';
import { type Dated, FEWEST_HOMES, type Stretch, stretchesOf, toldParts } from '@mulin/domain/street/told';
import { communities } from '@mulin/shared-types/documents/places';
import type { street } from '@mulin/shared-types/operations/street';
import { supervisorRoles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { satisfactionIn } from '../../surveys/satisfaction';
import { countedIn, toldIn } from './counted';

type Street = typeof street;

const MOST_OF_A_STREET = 300;
const shown = (figures: Figures) => ({
  all: figures.all,
  answeredInTime: rateText(figures.answeredInTime, figures.answerDue),
  doneInTime: rateText(figures.doneInTime, figures.doneDue),
  late: figures.late,
  climbed: figures.climbed,
  rating: ratingText(figures),
});

const bare = ({ name, all, late }: { name: string; all: number; late: number }) => ({ name, all, late });
const category = (one: Dated) => one.category;
const level = (one: Dated) => levelTitles[one.level];

export const requestFigures: Handler<Street, 'requestFigures'> = async ({ communityId, period }, { caller, now }) => {
  const office = caller.acting.some(({ role }) => (supervisorRoles as readonly string[]).includes(role));
  if (!office) return forEverybody(communityId, period, now);
  const counted = await countedIn(communityId, parsePeriod(period));
  return {
    periodText: periodText(period),
    figures: shown(figuresOf(counted, now)),
    byCategory: partsOf(counted, category, now).map(bare),
    byLevel: partsOf(counted, level, now).map(bare),
    note: '',
  };
};

/** Residents and company read months that are over, as far as ten homes reported in them; longer periods are sums of these. */
async function forEverybody(communityId: string, period: string, now: Date) {
  const asked = parsePeriod(period);
  const halves = [periodOf(asked.from, 'halfYear'), periodOf(asked.to, 'halfYear')];
  const counted = await toldIn(communityId, { from: halves[0]?.from ?? asked.from, to: halves[1]?.to ?? asked.to });
  const told = [...new Set(halves.map(({ id }) => id))]
    .flatMap((half) =>
      stretchesOf(
        counted,
        monthsIn(parsePeriod(half)).filter((month) => isOver(month, now)),
      ),
    )
    .filter(({ from, to }) => from <= asked.to.slice(0, 7) && to >= asked.from.slice(0, 7));
  const figures = figuresOf(
    told.flatMap(({ requests }) => requests),
    now,
  );
  return {
    periodText: told.length === 0 ? periodText(period) : spanText(told),
    figures: told.length === 0 ? null : forAll(figures),
    byCategory: toldParts(told, category, now).map(bare),
    byLevel: toldParts(told, level, now).map(bare),
    note: `过完的月份才公布；少于 ${FEWEST_HOMES} 户报的合在一起，或者等后面的月份一起公布，免得认出是谁家。`,
  };
}

const isOver = (month: string, now: Date): boolean => parsePeriod(month).to < dayOf(now);
/** `2026 年 1—5 月、2026 年 7—10 月`: the last months of a half may not be told yet. */
function spanText(told: readonly Stretch[]): string {
  const months = told.flatMap(({ from, to }) => monthsIn({ from: `${from}-01`, to: parsePeriod(to).to }));
  const halves = [...new Set(months.map((month) => periodOf(`${month}-01`, 'halfYear').id))];
  const whole = halves.map((half) => months.filter((month) => periodOf(`${month}-01`, 'halfYear').id === half));
  return whole.map((run) => monthsText({ fromMonth: run[0] ?? '', months: run.length })).join('、');
}

/** The mean of few marks says who gave which to whoever knows that they gave one. */
const forAll = (figures: Figures) =>
  figures.ratings >= FEWEST_HOMES ? shown(figures) : { ...shown(figures), rating: '—' };

/** Every community of a street, those worst in time first. */
export async function comparedIn(streetId: string, period: string, now: Date) {
  const all = await table(communities).find({ streetId }, { limit: MOST_OF_A_STREET, fields: ['name'] });
  const rows: { communityId: string; name: string; figures: Figures }[] = [];
  for (const { _id: communityId, name } of all) {
    rows.push({ communityId, name, figures: figuresOf(await countedIn(communityId, parsePeriod(period)), now) });
  }
  // Nothing due yet is no reason to stand on top.
  const share = ({ figures }: (typeof rows)[number]) =>
    figures.doneDue === 0 ? 2 : figures.doneInTime / figures.doneDue;
  return rows.sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name));
}

export const compareCommunities: Handler<Street, 'compareCommunities'> = async ({ streetId, period }, { now }) => {
  const rows = await comparedIn(streetId, period, now);
  const satisfied = await satisfactionIn(
    rows.map(({ communityId }) => communityId),
    period,
  );
  return {
    periodText: periodText(period),
    communities: rows.map(({ figures, ...of }) => ({
      ...{ ...of, ...shown(figures) },
      satisfaction: satisfied.get(of.communityId) ?? null,
    })),
  };
};
