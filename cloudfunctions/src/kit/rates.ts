import { type Rate, type RateKind, rates, waitText } from '@mulin/domain/people/rates';
import { rateCounts } from '@mulin/shared-types/documents/rates';
import { Refusal } from '@mulin/shared-types/refusal';
import { unwatched } from './act';
import { above, atMost, below, increase, table } from './database';
import { idOf } from './ids';

/** After this a count is of no use to anybody. */
const FORGOTTEN_MS = 48 * 3_600_000;
/** Somebody else began the count anew between our look and our write; then it is theirs we count on. */
const ATTEMPTS = 3;

/** How many times the usual: an environment that is being filled or measured sets it, nobody else. */
const generosity = (): number => Number(process.env.MULIN_RATE_FACTOR ?? 1) || 1;

/**
 * Counts one more of a kind; refuses what is too many. One conditional increase in the ordinary case, so that of many calls at once no
 * more than allowed get through; a new person or a new window costs two requests more.
 */
export async function countIn(kind: RateKind, openid: string, now: Date): Promise<void> {
  const { oneIn = 1, ...rate }: Rate = rates[kind];
  if (openid === '' || (oneIn > 1 && Math.random() * oneIn >= 1)) return;
  await unwatched(() =>
    count({ ...rate, most: rate.most * generosity() }, idOf('rate', 'rate', kind, openid), oneIn, now),
  );
}

async function count(rate: Rate, _id: string, by: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - rate.seconds * 1000);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const room = { from: above(before), count: atMost(rate.most - by) };
    if (await table(rateCounts).update(_id, room, { count: increase(by) })) return;
    const stands = await table(rateCounts).get(_id);
    if (stands && stands.from > before) {
      if (stands.count > rate.most - by)
        throw tooMany(rate, stands.from.getTime() + rate.seconds * 1000 - now.getTime());
      continue;
    }
    const anew = { from: now, count: by };
    if (!stands && (await table(rateCounts).insertIfAbsent({ _id, ...anew }))) return;
    if (stands && (await table(rateCounts).update(_id, { from: stands.from }, anew))) return;
  }
}

const tooMany = ({ title }: Rate, leftMs: number): Refusal =>
  new Refusal('TOO_MANY', `${title}太频繁了，请过 ${waitText(leftMs)}再试`);

/** Counts that nobody needs any more. */
export const forgetCounts = (now: Date): Promise<number> =>
  table(rateCounts).removeWhere({ from: below(new Date(now.getTime() - FORGOTTEN_MS)) });
