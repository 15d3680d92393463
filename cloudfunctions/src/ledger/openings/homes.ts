import { about } from '@mulin/domain/ledger/builders/bills';
import { type OpenedHome, openingOfHomes } from '@mulin/domain/ledger/builders/opening';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Bill, bookedBill } from '../../fees/bill-postings';
import { ruleOf } from '../../fees/deposits/rule';
import { brought, openAccounts } from '../../fees/unit-account';
import { now } from '../../kit/clock';
import { table, transaction } from '../../kit/database';
import type { ChunkOf, Job } from '../../kit/jobs';
import { postIn } from '../../kit/posting';
import { heldDeposit, oldDebt } from './brought';
import { accountOfLine, type Opening } from './look';
import { type HomeLine, readHomes } from './read-homes';

export const OPENING_HOMES = 'opening-homes';
/** Lines in one transaction: three documents each, well under what a transaction takes. */
export const PART = 15;

export const homesJobOf = (openingId: string): string => `${OPENING_HOMES}:${openingId}`;
export const partLineOf = (from: number): string => `homes:${from}`;

/** The lines as they were confirmed, every one: with one of them gone, those behind it would stand in another part. */
export async function confirmedLines(opening: Opening): Promise<HomeLine[]> {
  const { communityId, homesFileId, homesFileHash, day } = opening;
  const { lines, rejected, fileHash } = await readHomes(communityId, homesFileId, day);
  if (fileHash !== homesFileHash) throw new Refusal('CONFLICT', '分户表和登记时的不一样了');
  const [lost] = rejected;
  if (lost) throw new Refusal('CONFLICT', `分户表第 ${lost.line} 行现在对不上了：${lost.why}。名册改过的，先改回来`);
  if (lines.length !== opening.homes.lines) throw new Refusal('CONFLICT', '分户表和登记时的不一样了');
  return lines;
}

/** The sheet is read once, however many parts are written. */
export function readerOnce(): (job: Job) => Promise<{ opening: Opening; lines: HomeLine[] }> {
  const read = new Map<string, ReturnType<typeof reader>>();
  return ({ input }) => {
    const openingId = String(input.openingId);
    const reading = read.get(openingId) ?? reader(openingId);
    read.set(openingId, reading);
    return reading;
  };
}

async function reader(openingId: string) {
  const opening = await table(openings).get(openingId);
  if (!opening) throw new Error(`no opening ${openingId}`);
  return { opening, lines: opening.homes.lines === 0 ? [] : await confirmedLines(opening) };
}

/** Writes the homes of a posted opening, some lines in each transaction, with their part of the posting. */
export function openingChunk(): ChunkOf {
  const readOnce = readerOnce();
  return async (job) => {
    const { opening, lines } = await readOnce(job);
    const from = Number(job.cursor || 0);
    const part = lines.slice(from, from + PART);
    if (part.length > 0) await writePart(opening, part, from);
    const next = from + part.length;
    const finished = next >= lines.length;
    if (finished) await table(openings).update(opening._id, { state: 'working' }, { state: 'posted' });
    return { cursor: String(next), done: part.length, finished, total: lines.length };
  };
}

async function writePart(opening: Opening, part: readonly HomeLine[], from: number): Promise<void> {
  const { _id, communityId, day, book, feeSystem } = opening;
  const homes = await table(units).getMany(part.map(({ home }) => home._id));
  await openAccounts([...homes.values()]);
  const rule = part.some(({ of }) => of.what === 'deposit') ? await ruleOf(communityId) : undefined;
  const at = now();
  const written = part.map((line) => ({
    line,
    bill: 'due' in line.of ? oldDebt(opening, line, line.of, homes, at) : null,
  }));
  const event = { communityId, day, source: _id, line: partLineOf(from) };
  const posting = openingOfHomes(event, { book, feeSystem }, written.map(partOf));
  await transaction(async (tx) => {
    if (!(await postIn(tx, posting, opening.confirmedBy ?? '', at))) return;
    for (const { line, bill } of written) {
      if (bill) await tx.insert(bills, bill);
      else if (line.of.what === 'credit') await tx.update(unitAccounts, line.home._id, brought(line.fen));
      else if (rule) await tx.insert(deposits, heldDeposit(opening, line, rule, at));
    }
  });
}

function partOf({ line, bill }: { line: HomeLine; bill: Bill | null }): OpenedHome {
  const account = accountOfLine(line);
  return { account, fen: line.fen, about: bill ? about(bookedBill(bill)) : { unitId: line.home._id } };
}
