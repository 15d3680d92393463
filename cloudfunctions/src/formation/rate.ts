import { formationRate } from '@mulin/domain/assembly/formation';
import { communities, streets } from '@mulin/shared-types/documents/places';
import type { formation } from '@mulin/shared-types/operations/formation';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { type Standing, standingsOf, standingView } from './facts';

const MOST_OF_A_STREET = 300;
const MOST_STREETS = 200;

/** Those whose clock has run out first, then those that are due, then the rest by name. */
export const street: Handler<typeof formation, 'street'> = async ({ streetId }, { now }) => {
  const all = await table(communities).find({ streetId }, { limit: MOST_OF_A_STREET, orderBy: [['name', 'asc']] });
  const standings = await standingsOf(all);
  const views = standings.map((standing) => standingView(standing, now));
  const urgency = ({ clock, stage }: (typeof views)[number]) =>
    clock && clock.overdueDays > 0 ? 0 : ['due', 'applied', 'group'].includes(stage) ? 1 : stage === 'called' ? 2 : 3;
  return {
    rate: rateOf(standings),
    communities: views.sort((a, b) => urgency(a) - urgency(b)),
  };
};

export const district: Handler<typeof formation, 'district'> = async ({ districtId }, { now }) => {
  const all = await table(streets).find({ districtId }, { limit: MOST_STREETS, orderBy: [['name', 'asc']] });
  const rows: { streetId: string; name: string; standings: Standing[] }[] = [];
  for (const { _id: streetId, name } of all) {
    const found = await table(communities).find({ streetId }, { limit: MOST_OF_A_STREET, fields: ['name'] });
    rows.push({ streetId, name, standings: await standingsOf(found) });
  }
  return {
    rate: rateOf(rows.flatMap(({ standings }) => standings)),
    streets: rows.map(({ streetId, name, standings }) => ({
      streetId,
      name,
      ...rateOf(standings),
      overdue: standings.filter((one) => (standingView(one, now).clock?.overdueDays ?? 0) > 0).length,
    })),
  };
};

const rateOf = (standings: readonly Standing[]) => formationRate(standings.map(({ stage }) => stage));
