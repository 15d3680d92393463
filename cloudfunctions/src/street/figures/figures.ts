import { endOf, startOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { periodText } from '@mulin/domain/day/spoken';
import {
  type Counted,
  type Figures,
  figuresOf,
  partsOf,
  publicParts,
  rateText,
  ratingText,
} from '@mulin/domain/street/figures';
import { levelTitles } from '@mulin/domain/street/levels';
import { communities } from '@mulin/shared-types/documents/places';
import { requests } from '@mulin/shared-types/documents/requests';
import type { street } from '@mulin/shared-types/operations/street';
import { supervisorRoles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { between, table } from '../../kit/database';

type Street = typeof street;

/** Of one community in a year at most: ten thousand homes that report five times each. */
const MOST = 50_000;
const MOST_OF_A_STREET = 300;
/** Fewer homes than this would point at persons, as in every published figure (domain/disclosure/small-cells). */
const FEWEST_HOMES = 10;

const fields = [
  'categoryTitle',
  'unitId',
  'level',
  'takeBy',
  'takenAt',
  'doneBy',
  'doneAt',
  'rating',
  'state',
] as const;

/** Reported in the period; what became of them is as it stands today. */
async function countedIn(communityId: string, period: string): Promise<Counted[]> {
  const { from, to } = parsePeriod(period);
  const found = await table(requests).findAll(
    { communityId, reportedAt: between(new Date(startOf(from)), new Date(endOf(to))) },
    { atMost: MOST, fields },
  );
  return found.map(({ categoryTitle, state, ...one }) => ({
    ...one,
    category: categoryTitle,
    withdrawn: state === 'withdrawn',
  }));
}

const shown = (figures: Figures) => ({
  all: figures.all,
  answeredInTime: rateText(figures.answeredInTime, figures.answerDue),
  doneInTime: rateText(figures.doneInTime, figures.doneDue),
  late: figures.late,
  climbed: figures.climbed,
  rating: ratingText(figures),
});

/** The mean of few marks says who gave which to whoever knows that they gave one. */
const forAll = (figures: Figures, office: boolean) =>
  office || figures.ratings >= FEWEST_HOMES ? shown(figures) : { ...shown(figures), rating: '—' };

const bare = ({ name, all, late }: { name: string; all: number; late: number }) => ({ name, all, late });

export const requestFigures: Handler<Street, 'requestFigures'> = async ({ communityId, period }, { caller, now }) => {
  const counted = await countedIn(communityId, period);
  const office = caller.acting.some(({ role }) => (supervisorRoles as readonly string[]).includes(role));
  const few = new Set(counted.filter(({ withdrawn }) => !withdrawn).map(({ unitId }) => unitId)).size < FEWEST_HOMES;
  const withheld = few && !office;
  const parts = (nameOf: (one: Counted) => string) => {
    const all = partsOf(counted, nameOf, now);
    return withheld ? [] : (office ? all : publicParts(all)).map(bare);
  };
  return {
    periodText: periodText(period),
    figures: withheld ? null : forAll(figuresOf(counted, now), office),
    byCategory: parts(({ category }) => category),
    byLevel: parts(({ level }) => levelTitles[level]),
    note: office ? '' : `少于 ${FEWEST_HOMES} 户报的合在一起，或者不公布，免得认出是谁家。`,
  };
};

export const compareCommunities: Handler<Street, 'compareCommunities'> = async ({ streetId, period }, { now }) => {
  const all = await table(communities).find({ streetId }, { limit: MOST_OF_A_STREET, fields: ['name'] });
  const rows: { communityId: string; name: string; figures: Figures }[] = [];
  for (const { _id: communityId, name } of all) {
    rows.push({ communityId, name, figures: figuresOf(await countedIn(communityId, period), now) });
  }
  // Nothing due yet is no reason to stand on top.
  const share = ({ figures }: (typeof rows)[number]) =>
    figures.doneDue === 0 ? 2 : figures.doneInTime / figures.doneDue;
  rows.sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name));
  return {
    periodText: periodText(period),
    communities: rows.map(({ communityId, name, figures }) => ({ communityId, name, ...shown(figures) })),
  };
};
