import { mergeSmallCells } from '../disclosure/small-cells';
import type { Line, Posting } from '../ledger/posting';
import { signedFen } from '../ledger/posting';
import { underTopUp } from './deposit';
import { kindOfMovement } from './statistics';

/** 分户账 of one home at the end of a period. Fen. */
export interface AccountThen {
  unitId: string;
  building: string;
  firstFen: number;
  closingFen: number;
}

/** 按幢立账 (上海 66): one building over the period, or several small ones together. Fen. */
export interface FundOfBuilding {
  name: string;
  units: number;
  openingFen: number;
  depositFen: number;
  interestFen: number;
  otherFen: number;
  usedFen: number;
  closingFen: number;
  /** 余额不到首期 30 %. */
  underTopUp: number;
}

/** What a statement needs of the homes' accounts; nobody's own account is in it. */
export interface FundAccounts {
  homes: number;
  underTopUp: number;
  /** All homes together, small buildings not left out. */
  closingFen: number;
  buildings: FundOfBuilding[];
}

const nothing = {
  units: 0,
  openingFen: 0,
  depositFen: 0,
  interestFen: 0,
  otherFen: 0,
  usedFen: 0,
  closingFen: 0,
  underTopUp: 0,
};
type Sums = typeof nothing;

const together = (a: FundOfBuilding, b: FundOfBuilding): FundOfBuilding => {
  const sums = (Object.keys(nothing) as (keyof Sums)[]).map((key) => [key, a[key] + b[key]] as const);
  return { ...a, ...(Object.fromEntries(sums) as Sums) };
};

/** The accounts by building over a period, from how they stood at its end and what was posted in it. Buildings in the order given. */
export function fundByBuilding(accounts: readonly AccountThen[], postings: readonly Posting[]): FundAccounts {
  const buildings = new Map<string, FundOfBuilding>();
  const buildingOf = new Map(accounts.map(({ unitId, building }) => [unitId, building]));
  const of = (name: string): FundOfBuilding => {
    const known = buildings.get(name) ?? { name, ...nothing };
    buildings.set(name, known);
    return known;
  };
  for (const { building, firstFen, closingFen } of accounts) {
    const sums = of(building);
    sums.units += 1;
    sums.closingFen += closingFen;
    sums.openingFen += closingFen;
    if (underTopUp(firstFen, closingFen)) sums.underTopUp += 1;
  }
  for (const posting of postings) {
    const kind = kindOfMovement(posting);
    for (const line of posting.lines) {
      const name = line.account === 'F3001' ? buildingOf.get(line.unitId ?? '') : undefined;
      if (name === undefined) continue;
      move(of(name), kind, line);
    }
  }
  const all = [...buildings.values()];
  return {
    homes: accounts.length,
    underTopUp: all.reduce((sum, one) => sum + one.underTopUp, 0),
    closingFen: all.reduce((sum, one) => sum + one.closingFen, 0),
    buildings: mergeSmallCells(all, together),
  };
}

function move(sums: FundOfBuilding, kind: ReturnType<typeof kindOfMovement>, line: Line): void {
  const fen = -signedFen(line);
  sums.openingFen -= fen;
  if (kind === 'used') sums.usedFen -= fen;
  else sums[`${kind}Fen`] += fen;
}
