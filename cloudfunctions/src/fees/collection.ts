import { dayOf } from '@mulin/domain/day/day';
import { mergeSmallCells } from '@mulin/domain/disclosure/small-cells';
import { percent } from '@mulin/domain/fraction/fraction';
import { units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../kit/context';
import { between, table } from '../kit/database';
import { inOrder } from '../kit/natural-order';
import { collectedByBuilding } from './bill-sums';

/** The homes of a building and their bills of the year, in fen. */
interface Group {
  name: string;
  units: number;
  billedFen: number;
  paidFen: number;
}

/** 收缴情况 of this year's bills: sums only, by building, never a home. */
export const collection: Handler<typeof fees, 'collection'> = async ({ communityId }, { now }) => {
  const year = Number(dayOf(now).slice(0, 4));
  const ofYear = {
    communityId,
    charge: 'service' as const,
    dueDay: between(`${year}-01-01`, `${year + 1}-01-01`),
  };
  const [homes, collectedIn] = await Promise.all([
    table(units).sumBy({ communityId }, 'building'),
    collectedByBuilding(ofYear),
  ]);
  const groups = inOrder([...homes.keys()]).map((name) => ({
    name,
    units: homes.get(name) ?? 0,
    ...collectedIn(name),
  }));
  const whole = groups.reduce(together, { name: '', units: 0, billedFen: 0, paidFen: 0 });
  return {
    buildings: mergeSmallCells(groups, together).map(({ name, ...sums }) => ({
      building: name,
      ...sums,
      paidPercent: percentPaid(sums),
    })),
    billedFen: whole.billedFen,
    paidFen: whole.paidFen,
    paidPercent: percentPaid(whole),
  };
};

function together(a: Group, b: Group): Group {
  return { ...a, units: a.units + b.units, billedFen: a.billedFen + b.billedFen, paidFen: a.paidFen + b.paidFen };
}

/** Truncated, never rounded up to a target; `—` when nothing was billed. */
const percentPaid = ({ billedFen, paidFen }: Pick<Group, 'billedFen' | 'paidFen'>): string =>
  billedFen === 0 ? '—' : percent(paidFen, billedFen);
