import { credit, type Dimensions, debit, type Event, type Line, type Posting, post } from '../posting';

/** Cost lines of the service, C01…C20 (fees.md §2) → account. */
export const costAccounts = {
  C01: 'P5001',
  C02: 'P5002',
  C03: 'P5003',
  C04: 'P5004',
  C05: 'P5005',
  C06: 'P5006',
  C07: 'P5007',
  C08: 'P5008',
  C09: 'P5009',
  C10: 'P5010',
  C11: 'P5011',
  C20: 'P5020',
} as const;
export type CostLine = keyof typeof costAccounts;

/** Every cost names its voucher and whom it was paid to. Fen. */
export interface CostFacts {
  line: CostLine;
  fen: number;
  counterparty: string;
  voucherIds: readonly string[];
  contract?: string;
}

const dimensions = ({ counterparty, voucherIds, contract }: CostFacts) => ({
  counterparty,
  voucherIds,
  ...(contract === undefined ? {} : { contract }),
});

/**
 * Where a cost is met: bank or cash at once (table no. 20), owed to the supplier by its invoice (no. 21), or out of what was paid
 * ahead (no. 24).
 */
export const costSources = { bank: 'P1001', cash: 'P1003', later: 'P2003', prepaid: 'P1201' } as const;
export type CostSource = keyof typeof costSources;
const memos = { bank: '支付费用', cash: '支付费用', later: '收到供应商发票', prepaid: '摊销预付费用' } as const;

const metFrom = ({ fen, counterparty }: CostFacts, from: CostSource): Line =>
  credit(costSources[from], fen, from === 'later' || from === 'prepaid' ? { counterparty } : {});

/** A cost of the service, wages among them (table nos. 20, 21, 24). */
export function costPaid(event: Event, facts: CostFacts, from: CostSource = 'bank'): Posting {
  return post(event, memos[from], [
    debit(costAccounts[facts.line], facts.fen, dimensions(facts)),
    metFrom(facts, from),
  ]);
}

/** … paid from the bank (table no. 22). Fen. */
export function invoicePaid(event: Event, fen: number, counterparty: string, voucherIds?: readonly string[]): Posting {
  const about = { counterparty, ...(voucherIds === undefined ? {} : { voucherIds }) };
  return post(event, '支付供应商', [debit('P2003', fen, about), credit('P1001', fen, about)]);
}

/** Paid ahead, such as a year of lift maintenance (table no. 23). */
export function costPrepaid(event: Event, facts: Omit<CostFacts, 'line'>, from: 'bank' | 'cash' = 'bank'): Posting {
  const { fen, counterparty, voucherIds } = facts;
  return post(event, '预付费用', [debit('P1201', fen, { counterparty, voucherIds }), credit(costSources[from], fen)]);
}

/** How a common meter's bill falls apart; the rest of it is owed by the households. Fen. */
export interface UtilityParts {
  totalFen: number;
  /** The firm's own use, its office cost. */
  ownFen: number;
  /** What sub-meters behind it showed: their homes pay it by their own meter, the firm only passes it on. */
  meteredFen?: number;
}

/** 公共水电账单 of a common meter (table no. 25); what sub-meters showed comes out of what is collected for the utility (no. 28). */
export function utilityInvoiced(
  event: Event,
  { totalFen, ownFen, meteredFen = 0 }: UtilityParts,
  facts: Omit<CostFacts, 'line' | 'fen'>,
): Posting {
  return post(event, '公共水电账单', [
    debit('P5007', ownFen, facts),
    debit('P2004', meteredFen, facts),
    debit('P1103', totalFen - ownFen - meteredFen, facts),
    credit('P2003', totalFen, facts),
  ]);
}

/** … and shared out: what no home owed by name yet, this one does. The account as a whole stays as it is. Fen. */
export function utilityShared(event: Event, fen: number, home: Dimensions): Posting {
  return post(event, '公共水电分摊到户', [debit('P1103', fen, home), credit('P1103', fen)]);
}

/** … the share was paid and its meter bill is taken back: what came in (table no. 26) is the home's balance. Fen. */
export function sharePaidBack(event: Event, fen: number, home: Dimensions & { unitId: string }): Posting {
  const { unitId } = home;
  return post(event, '分摊收回，转入余额', [debit('P1103', fen, home), credit('P2002', fen, { unitId })]);
}

/** 酬金制: expenditure is met from what is held for the owners, so that the firm's result stays nothing (table no. 38). */
export function heldMoneySpent(event: Event, facts: CostFacts, from: CostSource = 'bank'): Posting {
  return post(event, '代管服务资金支出', [
    debit(costAccounts[facts.line], facts.fen, dimensions(facts)),
    debit('P2101', facts.fen),
    metFrom(facts, from),
    credit('P4001', facts.fen),
  ]);
}

/** … and the agreed commission, by its clause (table no. 39). Fen. */
export function commissionTaken(event: Event, fen: number, about: Dimensions = {}): Posting {
  return post(event, '计提酬金', [debit('P2101', fen, about), credit('P4006', fen, about)]);
}
