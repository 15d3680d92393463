import { bills } from '@mulin/shared-types/documents/fees';
import { table, type Where } from '../kit/database';
import type { Bill } from './bill-postings';

/**
 * What bills ask for in the end, by building: 预缴优惠 was given away, 贷项 put right, and what did not come went back. None of it is owed,
 * and none of it was collected. Fen.
 */
export async function askedByBuilding(where: Where<Bill>): Promise<ReadonlyMap<string, number>> {
  const [net, discount, credited, unserved] = await Promise.all([
    table(bills).sumBy(where, 'building', 'netFen'),
    table(bills).sumBy(where, 'building', 'discountFen'),
    table(bills).sumListBy(where, 'building', 'credits', 'fen'),
    table(bills).sumBy({ ...where, 'unserved.done': true }, 'building', 'unserved.fen'),
  ]);
  const off = (building: string) =>
    [discount, credited, unserved].reduce((sum, part) => sum + (part.get(building) ?? 0), 0);
  return new Map([...net].map(([building, fen]) => [building, fen - off(building)]));
}

/** The same of bills that are paid and of all that stand; a bill is paid whole or not at all. Fen. */
export async function collectedByBuilding(where: Omit<Where<Bill>, 'state'>) {
  const [open, paid] = await Promise.all([
    askedByBuilding({ ...where, state: 'open' }),
    askedByBuilding({ ...where, state: 'paid' }),
  ]);
  return (building: string) => {
    const paidFen = paid.get(building) ?? 0;
    return { billedFen: paidFen + (open.get(building) ?? 0), paidFen };
  };
}

export const total = (sums: ReadonlyMap<string, number>): number =>
  [...sums.values()].reduce((sum, fen) => sum + fen, 0);
