import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import { postings } from '@mulin/shared-types/documents/postings';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { Refusal } from '@mulin/shared-types/refusal';
import { accountIn, brought, withoutPaymentFen } from '../../fees/unit-account';
import { now } from '../../kit/clock';
import type { Context } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { type ChunkOf, runJob, startJob } from '../../kit/jobs';
import { postIn, postingOf } from '../../kit/posting';
import { outdateIn } from '../closed';
import { OWED } from '../kinds';
import { bookedDayOf, refuseClosedBooks } from '../purses/entry';
import { lineIdOf } from './brought';
import { confirmedLines, PART, partLineOf, readerOnce } from './homes';
import type { Opening } from './look';
import { BOOK, changed, invoiceIdOf } from './post';
import type { HomeLine } from './read-homes';

export const OPENING_BACK = 'opening-back';

/** What was done with it since stands in the way: a debt that was paid, a balance or deposit that is no longer there, an invoice. */
export async function requireReturnable(opening: Opening): Promise<void> {
  const { _id, communityId, day, book } = opening;
  if ((await bookedDayOf(communityId, day)) !== day) throw new Refusal('TOO_LATE', '截止日已经结账了，不能再冲回');
  await refuseClosedBooks(communityId, [book], day);
  if (opening.wrong.length > 0) throw new Refusal('CONFLICT', '有旧欠正在单独更正，办完再冲回');
  const lines = opening.homes.lines === 0 ? [] : await confirmedLines(opening);
  await refuseTouched(lines.map((line) => lineIdOf(_id, line)));
  const credited = lines.filter(({ of }) => of.what === 'credit');
  const accounts = await table(unitAccounts).getMany(credited.map(({ home }) => home._id));
  const used = credited.find(({ home, fen }) => withoutPaymentFen(accounts.get(home._id)) < fen);
  if (used) throw usedCredit(used);
  const owed = opening.balances.flatMap(({ account }, nth) => (account === OWED ? [invoiceIdOf(_id, nth)] : []));
  const invoices = await table(voucherDrafts).getMany(owed);
  if ([...invoices.values()].some(({ state }) => state !== 'owed')) throw paidInvoice();
}

async function refuseTouched(ids: readonly string[]): Promise<void> {
  const [owed, held] = await Promise.all([table(bills).getMany(ids), table(deposits).getMany(ids)]);
  const bill = [...owed.values()].find(({ state, orderId }) => state === 'paid' || orderId !== null);
  if (bill) throw paidBill(bill.unitLabel);
  if ([...owed.values()].some(({ state }) => state === 'withdrawn')) {
    throw new Refusal('CONFLICT', '有旧欠已经单独更正过，期初不能再整份冲回');
  }
  const deposit = [...held.values()].find(({ state }) => state !== 'held');
  if (deposit) throw new Refusal('CONFLICT', `${deposit.unitLabel} 的押金已经在退了，期初不能冲回`);
}

const paidBill = (home: string) => new Refusal('CONFLICT', `${home} 的旧欠已经缴了或者正在缴，先退款，再冲回期初`);
const usedCredit = ({ home }: HomeLine) =>
  new Refusal('CONFLICT', `${home.label} 的预收已经用掉或者退了，期初不能冲回`);
const paidInvoice = () => new Refusal('CONFLICT', '期初应付已经付了，先冲正付款，再冲回期初');

/** 冲回: the book's own posting at once, the homes part by part. */
export async function agreeBack(opening: Opening, { caller, now: at }: Context): Promise<Opening['state']> {
  const { _id, communityId, book, day } = opening;
  await requireReturnable(opening);
  const preparing = await refuseClosedBooks(communityId, [book], day);
  await transaction(async (tx) => {
    const still = await tx.get(openings, _id);
    if (still?.state !== 'back-asked' || still.back === null) throw changed();
    await tx.update(openings, _id, { state: 'backing', back: { ...still.back, agreedBy: caller.openid } });
    await reverseIn(tx, opening, BOOK, caller.openid, at);
    for (const [nth, { account }] of opening.balances.entries()) {
      if (account !== OWED) continue;
      const invoiceId = invoiceIdOf(_id, nth);
      if ((await tx.get(voucherDrafts, invoiceId))?.state !== 'owed') throw paidInvoice();
      await tx.update(voucherDrafts, invoiceId, { state: 'posted' });
    }
    for (const statementId of preparing) await outdateIn(tx, statementId, day);
  });
  return goOnBack({ ...opening, state: 'backing' }, caller.openid, at);
}

export const backJobOf = (openingId: string): string => `${OPENING_BACK}:${openingId}`;

export const startBack = ({ _id, communityId, homes }: Opening, by: string, at: Date) =>
  startJob(
    {
      _id: backJobOf(_id),
      kind: OPENING_BACK,
      communityId,
      total: homes.lines,
      input: { openingId: _id },
      startedBy: by,
    },
    at,
  );

export async function goOnBack(opening: Opening, by: string, at: Date): Promise<Opening['state']> {
  await startBack(opening, by, at);
  await runJob(backJobOf(opening._id), backChunk());
  return (await table(openings).get(opening._id))?.state ?? 'backing';
}

/** Some homes in each transaction. One whose debt is being paid just then stops it; asked again, it goes on. */
export function backChunk(): ChunkOf {
  const readOnce = readerOnce();
  return async (job) => {
    const { opening, lines } = await readOnce(job);
    const from = Number(job.cursor || 0);
    const part = lines.slice(from, from + PART);
    if (part.length > 0) await transaction((tx) => backIn(tx, opening, part, from, job.startedBy));
    const next = from + part.length;
    const finished = next >= lines.length;
    if (finished) await table(openings).update(opening._id, { state: 'backing' }, { state: 'reversed' });
    return { cursor: String(next), done: part.length, finished, total: lines.length };
  };
}

async function backIn(tx: Transaction, opening: Opening, part: readonly HomeLine[], from: number, by: string) {
  await requireSameHomes(tx, opening, part, from);
  if (!(await reverseIn(tx, opening, partLineOf(from), by, now()))) return;
  for (const line of part) {
    const { home, fen, of } = line;
    const id = lineIdOf(opening._id, line);
    if (of.what === 'credit') {
      if (withoutPaymentFen(await accountIn(tx, home._id)) < fen) throw usedCredit(line);
      await tx.update(unitAccounts, home._id, brought(-fen));
    } else if (of.what === 'deposit') {
      if ((await tx.get(deposits, id))?.state !== 'held')
        throw new Refusal('CONFLICT', `${home.label} 的押金已经在退了`);
      await tx.update(deposits, id, { state: 'refused', reason: '期初冲回了' });
    } else {
      const bill = await tx.get(bills, id);
      if (bill?.state !== 'open' || bill.orderId !== null) throw paidBill(home.label);
      await tx.update(bills, id, { state: 'withdrawn' });
    }
  }
}

/** Whoever is called so on the roll by now: what was brought for one home is taken from no other. */
async function requireSameHomes(tx: Transaction, { _id }: Opening, part: readonly HomeLine[], from: number) {
  const made = await tx.get(postings, postingId(_id, partLineOf(from)));
  const other = made && part.find(({ home }, nth) => made.lines[nth]?.unitId !== home._id);
  if (other) throw new Refusal('CONFLICT', `分户表第 ${other.line} 行写的房号，名册里现在是另一套房，先改回来`);
}

/** The mirror image of one of its postings, on the same day. False when it is there already. */
async function reverseIn(tx: Transaction, opening: Opening, line: string, by: string, at: Date): Promise<boolean> {
  const { _id, communityId, day, back } = opening;
  const stored = await tx.get(postings, postingId(_id, line));
  if (!stored) return line !== BOOK;
  const event = { communityId, day, source: _id, line: `${line}:back` };
  return postIn(tx, reversal(postingOf(stored), event, back?.reason ?? ''), by, at);
}
