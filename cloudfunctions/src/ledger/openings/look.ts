import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { books } from '@mulin/domain/ledger/account';
import { OPENING } from '@mulin/domain/ledger/builders/opening';
import { type FeeSystem, type OpenedBook, openingDifferences } from '@mulin/domain/ledger/opening';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { ruleOf } from '../../fees/deposits/rule';
import { daysOf } from '../../fees/months';
import { atLeast, atMost, below, oneOf, type Row, table } from '../../kit/database';
import { inLines, type Rejected } from '../../kit/office-table';
import { requireUpload } from '../../kit/uploads';
import { bookedDayOf } from '../purses/entry';
import { readBalances } from './read-balances';
import { type HomeLine, readHomes } from './read-homes';

export type Opening = Row<typeof openings>;

/** What an opening is made of. */
export interface Sheets {
  communityId: string;
  book: OpenedBook;
  day: Day;
  fileId: string;
  homesFileId: string;
}

const IDS_AT_ONCE = 200;
const MOST_BILLS = 20_000;

/** Reads both sheets and says what they come to, what cannot be read and what does not agree. */
export async function look({ communityId, book, day, fileId, homesFileId }: Sheets, feeSystem: FeeSystem) {
  const sheet = await readBalances(fileId, book, feeSystem);
  const list = homesFileId === '' ? NO_HOMES : await readHomes(communityId, homesFileId, day);
  const { lines, rejected } = await unbilled(communityId, list.lines);
  return {
    ...sheet,
    homes: lines,
    homesFileHash: list.fileHash,
    homesRejected: inLines([...list.rejected, ...rejected]),
    differences: openingDifferences({ book, feeSystem }, sheet.balances, byAccount(lines)),
  };
}
export type Looked = Awaited<ReturnType<typeof look>>;

const NO_HOMES = { lines: [], rejected: [], fileHash: '' };

/** Where what a line says stands. */
export function accountOfLine({ of }: HomeLine): string {
  if (of.what === 'credit') return 'P2002';
  if (of.what === 'deposit') return 'P2005';
  if (of.what !== 'service') return 'P1103';
  return of.payer === 'developer' ? 'P1102' : 'P1101';
}

function byAccount(lines: readonly HomeLine[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[accountOfLine(line)] = (sums[accountOfLine(line)] ?? 0) + line.fen;
  return sums;
}

/** What the lines come to, by what they are. Fen. */
export function homesOf(lines: readonly HomeLine[]): Opening['homes'] {
  const of = (...whats: HomeLine['of']['what'][]) =>
    lines.reduce((sum, line) => sum + (whats.includes(line.of.what) ? line.fen : 0), 0);
  return {
    lines: lines.length,
    owedFen: of('service', 'water', 'power'),
    creditFen: of('credit'),
    depositFen: of('deposit'),
  };
}

/** Days that have a bill here are no old debt; deposits are kept by the community's own rule, so there has to be one. */
async function unbilled(communityId: string, lines: readonly HomeLine[]) {
  const homes = [...new Set(lines.flatMap(({ home, of }) => ('due' in of ? home._id : [])))];
  const billed = new Map<string, { from: Day; to: Day; what: string }[]>();
  for (let at = 0; at < homes.length; at += IDS_AT_ONCE) {
    const found = await table(bills).findAll(
      { unitId: oneOf(homes.slice(at, at + IDS_AT_ONCE)), state: oneOf(['open', 'paid'] as const) },
      { atMost: MOST_BILLS, fields: ['unitId', 'serviceFrom', 'serviceTo', 'charge'] },
    );
    for (const { unitId, serviceFrom: from, serviceTo: to, charge: what } of found)
      billed.set(unitId, [...(billed.get(unitId) ?? []), { from, to, what }]);
  }
  const keepsDeposits = lines.some(({ of }) => of.what === 'deposit') && (await ruleOf(communityId)) !== undefined;
  const why = ({ home, of }: HomeLine): string => {
    if (of.what === 'deposit') return keepsDeposits ? '' : '先在“装修押金”里登记押金办法，才能带押金过来';
    if (!('due' in of)) return '';
    const { from, to } = daysOf(of);
    const known = billed.get(home._id)?.some((bill) => bill.what === of.what && bill.from <= to && bill.to >= from);
    return known ? `${home.label} 这几个月在这里已经有账单了` : '';
  };
  const rejected: Rejected[] = lines.flatMap((line) => (why(line) === '' ? [] : { line: line.line, why: why(line) }));
  const bad = new Set(rejected.map(({ line }) => line));
  return { lines: lines.filter(({ line }) => !bad.has(line)), rejected };
}

export function requireSheets({ communityId, fileId, homesFileId, book }: Sheets): void {
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  if (homesFileId === '') return;
  if (book !== 'P') throw new Refusal('INVALID_INPUT', '只有物业费账本有分户表', 'homesFileId');
  requireUpload(homesFileId, 'settlements', communityId, 'homesFileId');
}

/** Whether the book can still begin on that day; asked when it is entered and when it is posted. */
export async function requireBeginning({ communityId, book, day }: Sheets, now: Date): Promise<void> {
  if (day >= dayOf(now)) throw new Refusal('INVALID_INPUT', '截止日还没过完，过了再录', 'day');
  if (addDays(day, 1).slice(8) !== '01') {
    throw new Refusal('INVALID_INPUT', '截止日要是一个月的最后一天，下个月起在这里记账', 'day');
  }
  if ((await bookedDayOf(communityId, day)) !== day) throw new Refusal('TOO_LATE', '截止日已经结账了', 'day');
  const begun = await table(openings).first({
    communityId,
    book,
    state: oneOf<Opening['state']>(['working', 'posted', 'back-asked', 'backing']),
  });
  if (begun) throw new Refusal('CONFLICT', `${books[book].title}的账本已经有期初了；录错了的，先冲回`);
  const first = await firstPosting(communityId, book, day);
  if (first === undefined) return;
  throw new Refusal('CONFLICT', `这个账本从 ${wholeDayText(first)}起已经有账了，期初要在最早的一笔以前`, 'day');
}

/** The day of the first posting through `day` that is of no opening: what is in the balances of that evening would count twice. */
async function firstPosting(communityId: string, book: OpenedBook, day: Day): Promise<Day | undefined> {
  const through = { communityId, books: book, day: atMost(day) };
  const found = await Promise.all(
    [below(OPENING), atLeast(`${OPENING}\uffff`)].map((source) =>
      table(postings).find({ ...through, source }, { limit: 1, orderBy: [['day', 'asc']], fields: ['day'] }),
    ),
  );
  return found
    .flat()
    .map((one) => one.day)
    .sort()[0];
}

/** 物业应付的公共收益 stands in two books, and is one sum. */
export async function requireBothBooks({ communityId, book }: Sheets, balances: Opening['balances']): Promise<void> {
  if (book === 'K') return;
  const other = await table(openings).first({
    communityId,
    book: book === 'P' ? 'S' : 'P',
    state: oneOf<Opening['state']>(['waiting', 'working', 'posted', 'back-asked']),
  });
  if (!other) return;
  const [owed, due] = book === 'P' ? [balances, other.balances] : [other.balances, balances];
  const [owedFen, dueFen] = [fenOf(owed, 'P2006'), fenOf(due, 'S1102')];
  if (owedFen === dueFen) return;
  throw new Refusal(
    'CONFLICT',
    `物业费账本“应付公共收益”${formatFen(owedFen)} 元，公共收益账本“应收物业企业”${formatFen(dueFen)} 元，要一样`,
    'fileId',
  );
}

const fenOf = (balances: Opening['balances'], account: string): number =>
  balances.reduce((sum, one) => sum + (one.account === account ? one.fen : 0), 0);
