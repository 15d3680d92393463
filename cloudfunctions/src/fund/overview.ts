import { mergeSmallCells } from '@mulin/domain/disclosure/small-cells';
import { underTopUp } from '@mulin/domain/fund/deposit';
import { FUND_RULES, ruleText } from '@mulin/domain/fund/rules';
import { fundAccounts, fundDues } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { sumsNow } from '../kit/ledger-sums';
import { inOrder } from '../kit/natural-order';
import { standingOf } from './book';
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
