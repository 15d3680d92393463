import { DAY_MS } from '@mulin/domain/day/day';
import { orders } from '@mulin/shared-types/documents/payment';
import { above, oneOf, table } from '../../kit/database';
import type { Rejected } from '../../kit/office-table';
import type { Order } from '../order';
import type { PaidLine } from './read';

/** Two hundred homes with years of payments each. */
const MOST_ORDERS = 20_000;

/** A note with a number in it names a receipt (票号) or a month; “物业费” alone is written every time. */
const NUMBERED = /\d/;
/** “8 月” comes again next year. */
const LONG_AGO_DAYS = 300;

/** The same receipt of a home over the same sum: the same money, though the file was saved anew. */
export async function enteredBefore(lines: readonly PaidLine[], now: Date): Promise<Rejected[]> {
  const noted = lines.filter(({ note }) => NUMBERED.test(note));
  if (noted.length === 0) return [];
  const homes = [...new Set(noted.map(({ home }) => home._id))];
  const known = await table(orders).findAll(
    {
      unitId: oneOf(homes),
      createdAt: above(new Date(now.getTime() - LONG_AGO_DAYS * DAY_MS)),
      state: oneOf<Order['state']>(['waiting', 'paid']),
    },
    { atMost: MOST_ORDERS, fields: ['unitId', 'totalFen', 'way', 'note'] },
  );
  const there = new Set(known.map(({ unitId, totalFen, way, note }) => [unitId, totalFen, way, note].join(' ')));
  return noted
    .filter(({ home, fen, way, note }) => there.has([home._id, fen, way, note].join(' ')))
    .map(({ line, note }) => ({ line, why: `这一户的“${note}”已经登记过这个金额` }));
}
