import { Refusal } from '@mulin/shared-types/refusal';
import { isDay } from '../day/day';
import type { Book } from './account';
import { accountOf, bookOf } from './chart';
import { amountOf, type Line, type Posting, signedFen } from './posting';

export interface PostingProblem {
  field: string;
  message: string;
}

/** Every rule a posting must keep before it is written; an empty list is a sound posting. */
export function checkPosting(posting: Posting): PostingProblem[] {
  const problems: PostingProblem[] = [];
  if (!isDay(posting.day)) problems.push({ field: 'day', message: '记账日期不正确' });
  if (posting.lines.length < 2) problems.push({ field: 'lines', message: '分录至少两行' });
  for (const [index, line] of posting.lines.entries()) problems.push(...checkLine(line, index, posting));
  if (problems.length > 0) return problems;
  for (const [book, fen] of Object.entries(difference(posting.lines))) {
    if (fen !== 0) problems.push({ field: 'lines', message: `账套 ${book} 借贷不平，相差 ${fen} 分` });
  }
  return problems;
}

/** Refuses with the first problem. */
export function requireSound(posting: Posting): Posting {
  const [problem] = checkPosting(posting);
  if (problem) throw new Refusal('INVALID_INPUT', problem.message, problem.field);
  return posting;
}

/** Debits minus credits per book; a transfer between books is two balanced halves, never one line across. Fen. */
export function difference(lines: readonly Line[]): Partial<Record<Book, number>> {
  const byBook: Partial<Record<Book, number>> = {};
  for (const line of lines) {
    const book = bookOf(line.account);
    byBook[book] = (byBook[book] ?? 0) + signedFen(line);
  }
  return byBook;
}

function* checkLine(line: Line, index: number, posting: Posting): Generator<PostingProblem> {
  const field = `lines.${index}`;
  const fen = amountOf(line);
  if (!Number.isSafeInteger(fen) || fen <= 0) yield { field, message: '金额应为大于 0 的整数分' };
  let account: ReturnType<typeof accountOf>;
  try {
    account = accountOf(line.account);
  } catch {
    yield { field: `${field}.account`, message: `没有科目 ${line.account}` };
    return;
  }
  // What takes back or carries forward rests on the vouchers and contracts of what it takes.
  if (posting.reverses !== undefined || posting.closing) return;
  const outgoing = 'debitFen' in line && account.type === 'cost';
  if (outgoing && (line.voucherIds ?? []).length === 0) {
    yield { field: `${field}.voucherIds`, message: `“${account.title}”须附凭证` };
  }
  if (outgoing && (line.counterparty ?? '') === '') {
    yield { field: `${field}.counterparty`, message: `“${account.title}”须写明收款单位` };
  }
  const earned = 'creditFen' in line && /^S400[1-4]$/.test(line.account);
  if (earned && (line.contract ?? '') === '') {
    yield { field: `${field}.contract`, message: `“${account.title}”须写明合同` };
  }
}
