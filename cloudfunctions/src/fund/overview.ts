import { addDays, dayOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { mergeSmallCells } from '@mulin/domain/disclosure/small-cells';
import { underTopUp } from '@mulin/domain/fund/deposit';
import { FUND_RULES, ruleText } from '@mulin/domain/fund/rules';
import { fundFigures } from '@mulin/domain/fund/statistics';
import { balanceOf } from '@mulin/domain/ledger/sums';
import { fundAccounts, fundDues, fundProjects } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Handler } from '../kit/context';
import { between, table } from '../kit/database';
import { sumsNow, sumsUpTo } from '../kit/ledger-sums';
import { inOrder } from '../kit/natural-order';
import { fundPostings, standingOf } from './book';
import { standardsOf } from './levy';
import { MOST_UNITS } from './scope';

interface Group {
  name: string;
  units: number;
  firstFen: number;
  balanceFen: number;
  heldFen: number;
  underTopUp: number;
}

const nothing = { name: '', units: 0, firstFen: 0, balanceFen: 0, heldFen: 0, underTopUp: 0 };

const together = (a: Group, b: Group): Group => ({
  ...a,
  units: a.units + b.units,
  firstFen: a.firstFen + b.firstFen,
  balanceFen: a.balanceFen + b.balanceFen,
  heldFen: a.heldFen + b.heldFen,
  underTopUp: a.underTopUp + b.underTopUp,
});

/** 按幢立账: sums of the homes' accounts by building. */
async function groupsOf(communityId: string): Promise<Group[]> {
  const all = await table(fundAccounts).findAll(
    { communityId },
    { atMost: MOST_UNITS, fields: ['building', 'firstFen', 'balanceFen', 'heldFen'] },
  );
  const groups = new Map<string, Group>();
  for (const { building, firstFen, balanceFen, heldFen } of all) {
    const one = { name: building, units: 1, firstFen, balanceFen, heldFen };
    const group = { ...one, underTopUp: underTopUp(firstFen, balanceFen) ? 1 : 0 };
    const known = groups.get(building);
    groups.set(building, known ? together(known, group) : group);
  }
  return inOrder([...groups.keys()]).flatMap((name) => groups.get(name) ?? []);
}

const shown = ({ name: _, units, ...sums }: Group) => ({ homes: units, ...sums });

export const overview: Handler<typeof fund, 'overview'> = async ({ communityId }) => {
  const [groups, sums, dueFen, standards] = await Promise.all([
    groupsOf(communityId),
    sumsNow(communityId),
    table(fundDues).sum({ communityId, state: 'open' }, 'amountFen'),
    standardsOf(communityId),
  ]);
  const { ledgerFen, bankFen, agrees } = await standingOf(communityId, sums);
  return {
    ...shown(groups.reduce(together, nothing)),
    bankFen,
    ledgerFen,
    agrees,
    dueFen,
    buildings: mergeSmallCells(groups, together).map((group) => ({ building: group.name, ...shown(group) })),
    standards: standards.map(({ kind, fenPerSqm, source, effectiveFrom }) => ({
      kind,
      fenPerSqm,
      source,
      effectiveFrom,
    })),
    rules: (Object.keys(FUND_RULES) as (keyof typeof FUND_RULES)[]).map(ruleText),
  };
};

/** 季度统计: nothing typed, everything from book F and the projects. */
export const quarter: Handler<typeof fund, 'quarter'> = async ({ communityId, quarter: id }, { now }) => {
  const { from, to } = parsePeriod(id, 'quarter');
  const until = dayOf(now) < to ? dayOf(now) : to;
  const [before, entries, sums, settled, groups, dueFen] = await Promise.all([
    sumsUpTo(communityId, addDays(from, -1)),
    fundPostings(communityId, from, to),
    sumsNow(communityId),
    table(fundProjects).find(
      { communityId, at: between(new Date(`${from}T00:00:00+08:00`), new Date(`${to}T24:00:00+08:00`)) },
      { limit: 1000, fields: ['route', 'state'] },
    ),
    groupsOf(communityId),
    table(fundDues).sum({ communityId, state: 'open' }, 'amountFen'),
  ]);
  const { agrees } = await standingOf(communityId, sums);
  const live = settled.filter(({ state }) => state !== 'refused' && state !== 'opposed');
  return {
    from,
    to: until,
    ...fundFigures(entries, from, to, -balanceOf(before, 'F3001')),
    uses: live.length,
    emergencies: live.filter(({ route }) => route === 'emergency').length,
    dueFen,
    underTopUp: groups.reduce((sum, group) => sum + group.underTopUp, 0),
    agrees,
  };
};
