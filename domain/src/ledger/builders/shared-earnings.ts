import { SPENDINGS, type Spending } from '../../earnings/kinds';
import { credit, type Dimensions, debit, type Event, type Line, type Posting, post } from '../posting';
import type { OfUnit } from './fund';

/** Sources of shared earnings → account. */
export const earningAccounts = {
  parking: 'S4001',
  advertising: 'S4002',
  premises: 'S4003',
  facilities: 'S4004',
  compensation: 'S4005',
  interest: 'S4006',
} as const;
export type EarningSource = keyof typeof earningAccounts;

/** The papers behind a use, and whom they are from. */
type Papers = Pick<Dimensions, 'voucherIds' | 'counterparty' | 'contract'>;

/** What an earning line names: counterparty, contract, place, and the vote that allowed it (民法典 278 (8)). */
export type EarningFacts = Dimensions & { source: EarningSource; fen: number };

function split({ source, fen, ...about }: EarningFacts): { account: string; fen: number; about: Dimensions } {
  return { account: earningAccounts[source], fen, about };
}

/** Earned and paid into the special account at once. */
export function earningReceived(event: Event, facts: EarningFacts): Posting {
  const { account, fen, about } = split(facts);
  return post(event, '共有部分收入', [debit('S1001', fen, about), credit(account, fen, about)]);
}

/** Rent in advance, and the month that is earned of it (table nos. 40, 41). */
export function rentInAdvance(event: Event, fen: number, about: Dimensions): Posting {
  return post(event, '预收租金', [debit('S1001', fen, about), credit('S2001', fen, about)]);
}

/** … one part of it earned (table no. 41). */
export function rentEarned(event: Event, facts: EarningFacts): Posting {
  const { account, fen, about } = split(facts);
  return post(event, '租金收入确认', [debit('S2001', fen, about), credit(account, fen, about)]);
}

/** The firm takes money that is the owners' the moment it is taken: owed at once in both books (table no. 42). */
export function collectedByFirm(event: Event, to: 'P1001' | 'P1002' | 'P1003', facts: EarningFacts): Posting {
  const { account, fen, about } = split(facts);
  return post(event, '物业代收公共收益', [
    debit(to, fen, about),
    credit('P2006', fen, about),
    debit('S1102', fen, about),
    credit(account, fen, about),
  ]);
}

/** … and hands it over (table no. 43). */
export function handedOver(event: Event, fen: number, papers: Papers = {}): Posting {
  return post(event, '公共收益转入专户', [
    debit('P2006', fen),
    credit('P1001', fen, papers),
    debit('S1001', fen, papers),
    credit('S1102', fen),
  ]);
}

/** 合理成本 (民法典 282): direct cost, tax, and an agreed management fee with its clause (table nos. 44, 45). */
export interface EarningCost {
  kind: 'direct' | 'management-fee' | 'tax';
  fen: number;
  counterparty: string;
  voucherIds: readonly string[];
  /** The clause or decision; without one there is no management fee. */
  contract?: string;
}

const costAccount = { direct: 'S5001', 'management-fee': 'S5002', tax: 'S5003' } as const;

/** Direct cost, tax and management fee of earning it (table nos. 44, 45). Fen. */
export function earningCostsPaid(event: Event, costs: readonly EarningCost[]): Posting {
  const lines: Line[] = costs.map(({ kind, fen, ...about }) => debit(costAccount[kind], fen, about));
  const total = costs.reduce((sum, cost) => sum + cost.fen, 0);
  return post(event, '公共收益成本', [...lines, credit('S1001', total)]);
}

/**
 * Use decided by the owners: to the fund, in two books (table no. 47). The homes' accounts get their shares one after the other, so
 * the sum waits on F3004 until then. Without a decision (物业管理条例 54) the statement says so. Fen.
 */
export function earningsToFund(event: Event, fen: number, decisionId?: string, papers: Papers = {}): Posting {
  const decided = decisionId === undefined ? {} : { decisionId };
  return post(event, '公共收益转入维修资金', [
    debit('S6001', fen, { ...decided, ...papers }),
    credit('S1001', fen, decided),
    debit('F1001', fen, decided),
    credit('F3004', fen, decided),
  ]);
}

/** … to the homes' accounts, by area (民法典 283; the F3001 of table no. 47). Fen. */
export function earningsShared(event: Event, homes: readonly OfUnit[]): Posting {
  const total = homes.reduce((sum, { fen }) => sum + fen, 0);
  return post(event, '公共收益补充维修资金', [
    debit('F3004', total),
    ...homes.map(({ unitId, fen }) => credit('F3001', fen, { unitId })),
  ]);
}

/** 抵扣物业费: to the firm's bank, and owed to the homes from that moment. Fen. */
export function earningsAgainstFees(event: Event, fen: number, decisionId: string, papers: Papers = {}): Posting {
  return post(event, '公共收益抵扣物业费', [
    debit('S6004', fen, { decisionId, ...papers }),
    credit('S1001', fen, { decisionId }),
    debit('P1001', fen, { decisionId }),
    credit('P2008', fen, { decisionId }),
  ]);
}

/** … as every home's credit, by area. Fen. */
export function creditedToHomes(event: Event, homes: readonly OfUnit[]): Posting {
  const total = homes.reduce((sum, { fen }) => sum + fen, 0);
  return post(event, '公共收益抵扣物业费', [
    debit('P2008', total),
    ...homes.map(({ unitId, fen }) => credit('P2002', fen, { unitId })),
  ]);
}

/** 共用部位维修、审计费, paid out of the special account by decision. Fen. */
export function earningsSpent(event: Event, use: 'repair' | 'audit', fen: number, about: Dimensions): Posting {
  const account = { repair: 'S6002', audit: 'S6005' }[use];
  return post(event, use === 'repair' ? '公共收益用于共用部位维修' : '公共收益支付审计费', [
    debit(account, fen, about),
    credit('S1001', fen, about),
  ]);
}

/** To the committee’s purse, in both books (table no. 48). Fen. */
export function earningsToCommittee(event: Event, fen: number, decisionId: string, papers: Papers = {}): Posting {
  return post(event, '公共收益拨付业委会经费', [
    debit('S6003', fen, { decisionId, ...papers }),
    credit('S1001', fen, { decisionId }),
    debit('K1001', fen, { decisionId }),
    credit('K4001', fen, { decisionId }),
  ]);
}

/** 业主分摊: what the owners pay in for the committee's work by the rules of procedure. Fen. */
export function committeeFunded(event: Event, fen: number, about: Dimensions): Posting {
  return post(event, '业主分摊业委会经费', [debit('K1001', fen, about), credit('K4002', fen, about)]);
}

/** 业委会支出 (table no. 49). */
export function committeeSpent(event: Event, kind: Spending, fen: number, about: Dimensions): Posting {
  return post(event, '业委会经费支出', [debit(SPENDINGS[kind].account, fen, about), credit('K1001', fen, about)]);
}
