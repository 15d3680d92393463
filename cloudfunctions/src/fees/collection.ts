import { dayOf } from '@mulin/domain/day/day';
import { bills } from '@mulin/shared-types/documents/money';
import { units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../kit/context';
import { between, oneOf, table } from '../kit/database';
import { inOrder } from '../kit/natural-order';

/** Sums over fewer homes than this would tell on a single one (个人信息保护法 6). */
const SMALLEST_GROUP = 10;

interface Group {
  building: string;
  units: number;
  billedFen: number;
  paidFen: number;
}

/** 收缴情况 of this year's bills: sums only, by building, never a home. */
export const collection: Handler<typeof fees, 'collection'> = async ({ communityId }, { now }) => {
  const year = Number(dayOf(now).slice(0, 4));
  const ofYear = {
    communityId,
    state: oneOf(['open', 'paid'] as const),
    dueDay: between(`${year}-01-01`, `${year + 1}-01-01`),
  };
  const [homes, billed, paid] = await Promise.all([
    table(units).sumBy({ communityId }, 'building'),
    table(bills).sumBy(ofYear, 'building', 'netFen'),
    table(bills).sumBy(ofYear, 'building', 'paidFen'),
  ]);
  const groups = inOrder([...homes.keys()]).map((building) => ({
    building,
    units: homes.get(building) ?? 0,
    billedFen: billed.get(building) ?? 0,
    paidFen: paid.get(building) ?? 0,
  }));
  const whole = groups.reduce(together, { building: '', units: 0, billedFen: 0, paidFen: 0 });
  return {
    buildings: largeEnough(groups).map((group) => ({ ...group, paidPercent: percentPaid(group) })),
    billedFen: whole.billedFen,
    paidFen: whole.paidFen,
    paidPercent: percentPaid(whole),
  };
};

/** Merges a building of few homes with its neighbour, and a last small one with the group before it. */
export function largeEnough(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  let open: Group | undefined;
  for (const group of groups) {
    open = open ? together(open, group) : group;
    if (open.units < SMALLEST_GROUP) continue;
    merged.push(open);
    open = undefined;
  }
  const last = merged.pop();
  if (!open) return last ? [...merged, last] : merged;
  return [...merged, last ? together(last, open) : open];
}

function together(a: Group, b: Group): Group {
  return {
    building: a.building === '' ? b.building : `${a.building}、${b.building}`,
    units: a.units + b.units,
    billedFen: a.billedFen + b.billedFen,
    paidFen: a.paidFen + b.paidFen,
  };
}

/** Truncated, never rounded up to a target; `—` when nothing was billed. */
function percentPaid({ billedFen, paidFen }: Group): string {
  if (billedFen === 0) return '—';
  const basisPoints = (BigInt(paidFen) * 10_000n) / BigInt(billedFen);
  return `${basisPoints / 100n}.${String(basisPoints % 100n).padStart(2, '0')}%`;
}
