import type { Day } from '../day/day';
import { type Posting, signedFen } from '../ledger/posting';

/** Book F between two days, both inside. Fen. */
export interface FundFigures {
  /** All homes' accounts before and after. */
  openingFen: number;
  closingFen: number;
  /** 首期、续筹 and opening balances. */
  depositFen: number;
  interestFen: number;
  usedFen: number;
  /** 公共收益转入 and whatever else reached the accounts. */
  otherFen: number;
  /** What left the bank for contractors. */
  paidOutFen: number;
}

const of = (posting: Posting, account: string): number =>
  posting.lines.reduce((sum, line) => sum + (line.account === account ? -signedFen(line) : 0), 0);

/** What moved the homes' accounts, by what it was and not by its sign: taken back, the same kind goes down again. */
export function kindOfMovement(posting: Posting): 'interest' | 'used' | 'other' | 'deposit' {
  if (of(posting, 'F3002') !== 0) return 'interest';
  if (of(posting, 'F2001') !== 0) return 'used';
  return of(posting, 'F3004') !== 0 ? 'other' : 'deposit';
}

/** What stands on the other side when a contractor is paid. */
const paysOut = ['F2001', 'F2002', 'F1201', 'F1202'];

/** 季度统计, 半年公示: opening + deposits + interest + other − used = closing, by construction of the kinds. `beforeFen`: the accounts before the first of the postings. */
export function fundFigures(postings: readonly Posting[], from: Day, to: Day, beforeFen = 0): FundFigures {
  const figures = { openingFen: beforeFen, depositFen: 0, interestFen: 0, usedFen: 0, otherFen: 0, paidOutFen: 0 };
  for (const posting of postings) {
    if (posting.day > to) continue;
    const fen = of(posting, 'F3001');
    if (posting.day < from) {
      figures.openingFen += fen;
      continue;
    }
    const kind = kindOfMovement(posting);
    if (kind === 'used') figures.usedFen -= fen;
    else figures[`${kind}Fen`] += fen;
    if (paysOut.some((account) => of(posting, account) !== 0)) figures.paidOutFen += of(posting, 'F1001');
  }
  const { openingFen, depositFen, interestFen, usedFen, otherFen } = figures;
  return { ...figures, closingFen: openingFen + depositFen + interestFen + otherFen - usedFen };
}
