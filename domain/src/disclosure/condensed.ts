import { isOpening, OPENING } from '../ledger/builders/opening';
import { type Dimensions, isDebit, type Line, type Posting, signedFen } from '../ledger/posting';
import { isCollection, monthsServed, receivables } from './collected';

/** A line of one of the homes' accounts names a home; statements tell by building. Which home stands for the whole building. */
export type OneForAll = (unitId: string) => string;

/**
 * 汇总: postings of the same shape and day made into one, so that a statement over any number of homes reads a handful a day. What a
 * statement tells apart stays apart: accounts and sides, months of service, 违约金, counterparty, contract, decision and papers,
 * and whether accounts stand in one posting. The order in which names first appear stays. Condensing again changes nothing, and
 * part by part comes to the same as all at once.
 */
export function condensed(postings: Iterable<Posting>, oneForAll: OneForAll): Posting[] {
  const found = new Map<string, { posting: Posting; lines: Map<string, Line> }>();
  for (const posting of postings) {
    const kept = posting.lines.flatMap((line) => keptOf(line, posting, oneForAll));
    const key = shapeOf(posting, kept);
    const known = found.get(key) ?? { posting: bare(posting), lines: new Map<string, Line>() };
    for (const line of kept) add(known.lines, line);
    found.set(key, known);
  }
  return [...found.values()].map(({ posting, lines }) => ({ ...posting, lines: [...lines.values()] }));
}

const SETTLEMENT = 'settlement:';

/** 微信对账 of a day is told from what it checks by its source, and so is what the book began with (期初). */
function sourceKept(source: string): string {
  if (isOpening({ source })) return OPENING;
  return source.startsWith(SETTLEMENT) ? SETTLEMENT : '';
}

function bare(posting: Posting): Posting {
  const { id, communityId, books, day, factDay, closing, source } = posting;
  const more = { ...(factDay === undefined ? {} : { factDay }), ...(closing ? { closing } : {}) };
  return { id, communityId, books, day, lines: [], memo: '', source: sourceKept(source), ...more };
}

/** One line, or of what was collected one a month of service: split before it is added up, as it would be without. */
function keptOf(line: Line, posting: Posting, oneForAll: OneForAll): Line[] {
  const { account, voucherIds, counterparty, contract, decisionId, charge, unitId } = line;
  const home = account === 'F3001' && unitId !== undefined ? oneForAll(unitId) : undefined;
  const about = {
    account,
    ...(home === undefined ? {} : { unitId: home }),
    ...(voucherIds === undefined ? {} : { voucherIds }),
    ...(counterparty === undefined ? {} : { counterparty }),
    ...(contract === undefined ? {} : { contract }),
    ...(decisionId === undefined ? {} : { decisionId }),
    ...(charge === undefined ? {} : { charge }),
  };
  if (!receivables.includes(account) || charge === 'late' || !isCollection(posting)) return [sided(about, line)];
  return monthsServed(line, posting.day).map(([servicePeriod, fen]) => ({
    ...about,
    servicePeriod,
    ...(isDebit(line) ? { debitFen: fen } : { creditFen: fen }),
  }));
}

const sided = (about: Dimensions & { account: string }, line: Line): Line =>
  isDebit(line) ? { ...about, debitFen: line.debitFen } : { ...about, creditFen: line.creditFen };

function add(lines: Map<string, Line>, line: Line): void {
  const key = JSON.stringify([isDebit(line), namesOf(line), line.unitId, line.charge, line.servicePeriod]);
  const known = lines.get(key);
  if (!known) lines.set(key, line);
  else if (isDebit(line)) lines.set(key, { ...known, debitFen: line.debitFen + signedFen(known) });
  else lines.set(key, { ...known, creditFen: line.creditFen - signedFen(known) });
}

const namesOf = ({ account, counterparty, contract, decisionId, voucherIds }: Line) => [
  account,
  counterparty ?? null,
  contract ?? null,
  decisionId ?? null,
  voucherIds ?? null,
];

/** Postings are of one shape if nothing a statement asks of a whole posting can tell them apart. */
function shapeOf({ day, factDay, closing, source }: Posting, lines: readonly Line[]): string {
  const names = [...new Set(lines.map((line) => JSON.stringify(namesOf(line))))];
  const net = new Map<string, number>();
  for (const line of lines) net.set(line.account, (net.get(line.account) ?? 0) + signedFen(line));
  const signs = [...net].sort(([a], [b]) => (a < b ? -1 : 1)).map(([account, fen]) => [account, Math.sign(fen)]);
  return JSON.stringify([day, factDay ?? null, closing ?? false, sourceKept(source), names, signs]);
}
