import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import { periodOf } from '@mulin/domain/day/period';
import { type AccountSum, addUp, without } from '@mulin/domain/ledger/sums';
import { ledgerHeads, ledgerMonths } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { above, atMost, between, table } from './database';

/** What one call can read beside the sums: far more than the twenty seconds between two ticks bring. A new round has all of them waiting. */
const MOST_WAITING = 200_000;
/** More than these are counted by the database, month by month. */
const FEW_WAITING = 2_000;
/** A hundred years. */
const MOST_MONTHS = 1200;
const TRIES = 5;

const nothingAdded = { round: 0, throughNo: 0 };

/**
 * What was debited and credited to every account up to a day, that day too. The months' sums hold all up to one running number,
 * and this moment's postings after it are added, so that nothing is missing and nothing counted twice.
 */
export async function sumsUpTo(communityId: string, day: Day): Promise<AccountSum[]> {
  const { months, throughNo } = await monthsUpTo(communityId, day.slice(0, 7));
  if ((await howManyWait(communityId, throughNo)) > MOST_WAITING) {
    throw new Refusal('TOO_EARLY', '账很多，正在重算合计，请过几分钟再看');
  }
  const made = [...(await waiting(communityId, throughNo, ['day', 'lines']))];
  const rest = made.flatMap((posting) => (posting.day <= day ? posting.lines : []));
  const later = await laterInMonth(communityId, throughNo, day);
  return without(addUp([...months.flatMap(({ sums }) => sums), ...rest]), later);
}

/**
 * How many postings each month has, through that month. Postings are only ever added: while the number is the same, nothing that
 * was read out of the month has changed.
 */
export async function postingsByMonth(communityId: string, through: string): Promise<Map<string, number>> {
  const { months, throughNo } = await monthsUpTo(communityId, through);
  if ((await howManyWait(communityId, throughNo)) > FEW_WAITING) return countedByMonth(communityId, through);
  const counts = new Map(months.map(({ month, postings: many }) => [month, many]));
  for (const { day } of await waiting(communityId, throughNo, ['day'])) {
    const month = day.slice(0, 7);
    if (month <= through) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

async function countedByMonth(communityId: string, through: string): Promise<Map<string, number>> {
  const first = await table(postings).first({ communityId }, [['day', 'asc']]);
  const counts = new Map<string, number>();
  for (let from = first && `${first.day.slice(0, 7)}-01`; from && from.slice(0, 7) <= through; ) {
    const next = addMonths(from, 1);
    counts.set(from.slice(0, 7), await table(postings).count({ communityId, day: between(from, next) }));
    from = next;
  }
  return counts;
}

async function howManyWait(communityId: string, throughNo: number): Promise<number> {
  const [unnumbered, numbered] = await Promise.all([
    table(postings).count({ communityId, no: null }),
    table(postings).count({ communityId, no: above(throughNo) }),
  ]);
  return unnumbered + numbered;
}

/** Every fact has its day by now, so nothing lies beyond it. */
const END_OF_DAYS = '2999-12-31';

/** The same of all that was ever posted. */
export const sumsNow = (communityId: string): Promise<AccountSum[]> => sumsUpTo(communityId, END_OF_DAYS);

/** The months and the number they reach belong together only while no chunk is added in between. */
async function monthsUpTo(communityId: string, month: string) {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { round, throughNo } = (await table(ledgerHeads).get(communityId)) ?? nothingAdded;
    const months = await table(ledgerMonths).findAll(
      { communityId, round, month: atMost(month) },
      { atMost: MOST_MONTHS, fields: ['month', 'sums', 'postings'] },
    );
    const now = (await table(ledgerHeads).get(communityId)) ?? nothingAdded;
    if (now.round === round && now.throughNo === throughNo) return { months, throughNo };
  }
  throw new Refusal('CONFLICT', '正在汇总新记的账，请过一会儿再看');
}

/** First those without a number: one that gets its number meanwhile is found again under it, and counts once. */
async function waiting<F extends 'day' | 'lines'>(communityId: string, throughNo: number, fields: readonly F[]) {
  const options = { atMost: 2 * MOST_WAITING, fields };
  const unnumbered = await table(postings).findAll({ communityId, no: null }, options);
  const numbered = await table(postings).findAll({ communityId, no: above(throughNo) }, options);
  return new Map([...unnumbered, ...numbered].map((posting) => [posting._id, posting])).values();
}

/** What the last month's sums hold of the days after the day asked for; added up by the database, however many they are. */
async function laterInMonth(communityId: string, throughNo: number, day: Day): Promise<AccountSum[]> {
  const { to } = periodOf(day, 'month');
  if (day === to || throughNo === 0) return [];
  const later = await table(postings).sumEntries(
    { communityId, day: between(addDays(day, 1), addDays(to, 1)), no: between(1, throughNo + 1) },
    'lines',
    'account',
    ['debitFen', 'creditFen'],
  );
  return [...later].map(([account, { debitFen, creditFen }]) => ({ account, debitFen, creditFen }));
}
