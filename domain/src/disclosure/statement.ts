import type { Day } from '../day/day';
import type { Period } from '../day/period';
import type { FundAccounts, FundOfBuilding } from '../fund/by-building';
import type { Balances } from '../ledger/balances';
import type { Posting } from '../ledger/posting';
import type { DaySeal } from './day-seal';

/** What a statement is computed from; nothing in it is typed by hand. */
export interface StatementInput {
  communityId: string;
  period: Period;
  /** Balances of the ledger when the period began, debit plus. */
  opening: Balances;
  /** The postings of the period, in ledger order; condensed or as they were written, the figures are the same. */
  postings: readonly Posting[];
  /** The published statements before it, for comparison. */
  previous?: Statement;
  lastYear?: Statement;
  /** Of the fund: the homes' accounts by building at the end of the period. */
  accounts?: FundAccounts;
  /** 年度预算 of the year the period is in, by line code. Fen. */
  plan?: Readonly<Record<string, number>>;
  /** Of the fund: emergency uses begun in the period. */
  emergencies?: readonly EmergencyUse[];
  /** Why a line changed by more than a fifth, by line code. */
  reasons?: Readonly<Record<string, string>>;
}

/** 应急使用 and its after-notice. Fen. */
export interface EmergencyUse {
  title: string;
  paidFen: number;
  /** The day its after-notice was posted; null: not yet. */
  noticedDay: Day | null;
}

export interface StatementLine {
  code: string;
  title: string;
  /** Fen; missing for a line that is a count or a rate. */
  fen?: number;
  /** Homes. */
  count?: number;
  /** What is neither money nor a number. */
  text?: string;
  /** 0.01 %; `null`: nothing due. */
  rate?: number | null;
  /** Share of the total, 0.01 %. */
  share?: number;
  /** Contractors, contracts, decisions behind the figure. */
  details?: StatementDetail[];
  previousFen?: number;
  lastYearFen?: number;
  /** What the whole year's budget plans for it. */
  budgetFen?: number;
  /** Changed by more than 20 % against the previous period. */
  changed?: true;
  reason?: string;
}

export interface StatementDetail {
  counterparty: string;
  contract?: string;
  decisionId?: string;
  fen: number;
  /** Shown in red: 无表决 (民法典 278 (8)), a vote on paper that was not checked, 未证明 (无凭证). */
  missing?: 'decision' | 'paper-decision' | 'voucher';
}

export interface MonthColumn {
  month: string;
  incomeFen: number;
  expenseFen: number;
}

export interface Voucher {
  id: string;
  day: Day;
  account: string;
  counterparty: string;
  fen: number;
}

export interface Statement {
  kind: 'A' | 'B' | 'C' | 'D' | 'E';
  /** The computation that made it; another template gives another version, never other figures in silence. */
  template: string;
  communityId: string;
  period: Period;
  lines: StatementLine[];
  months: MonthColumn[];
  vouchers: Voucher[];
  /** 按幢: of the fund, small buildings merged. */
  buildings?: FundOfBuilding[];
  postingCount: number;
  /** What keeps it from being published, in words for the person who must look. */
  problems: string[];
}

/** What the hash of a statement seals: anybody with the postings can compute it again. */
export function statementSeal(template: string, input: Omit<StatementInput, 'postings'>, days: readonly DaySeal[]) {
  return {
    template,
    communityId: input.communityId,
    period: input.period.id,
    opening: input.opening,
    days,
    ...(input.plan ? { plan: input.plan } : {}),
    ...(input.accounts ? { accounts: input.accounts } : {}),
    ...(input.emergencies ? { emergencies: input.emergencies } : {}),
  };
}

/** The line of that code (A4, B5 …), if the statement has one. */
export function lineOf(statement: Statement, code: string): StatementLine | undefined {
  return statement.lines.find((line) => line.code === code);
}
