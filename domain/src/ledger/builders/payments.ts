import { credit, type Dimensions, debit, type Event, type Line, type Posting, post } from '../posting';

/** Where money comes in: WeChat clearing, cash at the desk, or straight to the bank. */
export const payWays = { wechat: 'P1002', cash: 'P1003', bank: 'P1001' } as const;
export type PayWay = keyof typeof payWays;

/** What one payment does: bills it pays and what is over. Fen. */
export interface PaymentFacts {
  unitId: string;
  way: PayWay;
  /** `account`: P1101 owner's fee, P1102 developer's, P1103 a share of a common meter, P1106 work inside the home. */
  paid: readonly (Dimensions & { account?: 'P1101' | 'P1102' | 'P1103' | 'P1106'; fen: number })[];
  creditFen: number;
  /** 余额抵缴: how much of it comes out of the home's credit instead (table no. 13). */
  fromCreditFen?: number;
  /** 酬金制: what is paid on bills becomes money held for the owners (P2001 → P2101). */
  heldForOwners?: boolean;
}

/** 收款 (table nos. 9, 11, 12, 17, 26): the bill's own period decides whether it is this period's or older money. */
export function paymentReceived(event: Event, facts: PaymentFacts): Posting {
  const { fromCreditFen = 0 } = facts;
  const total = facts.paid.reduce((sum, part) => sum + part.fen, facts.creditFen);
  return post(event, '收到缴费', [
    debit(payWays[facts.way], total - fromCreditFen, { unitId: facts.unitId }),
    debit('P2002', fromCreditFen, { unitId: facts.unitId }),
    ...facts.paid.map(({ fen, account = 'P1101', ...about }) =>
      credit(account, fen, { unitId: facts.unitId, ...about }),
    ),
    credit('P2002', facts.creditFen, { unitId: facts.unitId }),
    ...(facts.heldForOwners ? held(facts.paid, facts.unitId) : []),
  ]);
}

/** 余额抵缴, with the payer's consent or standing order (table no. 13). */
export function creditUsed(event: Event, unitId: string, paid: PaymentFacts['paid'], heldForOwners = false): Posting {
  const total = paid.reduce((sum, part) => sum + part.fen, 0);
  return post(event, '余额抵缴', [
    debit('P2002', total, { unitId }),
    ...paid.map(({ fen, account = 'P1101', ...about }) => credit(account, fen, { unitId, ...about })),
    ...(heldForOwners ? held(paid, unitId) : []),
  ]);
}

/** Of what is paid, the fees; shares of a common meter are collected for others, a late charge was never deferred. Fen. */
const feesOf = (paid: PaymentFacts['paid']): number =>
  paid.reduce((sum, { account, charge, fen }) => (isNoFee(account) || charge === 'late' ? sum : sum + fen), 0);

const isNoFee = (account: string | undefined): boolean => account === 'P1103' || account === 'P1106';

function noLongerHeld(back: PaymentFacts['paid'], unitId: string): Line[] {
  const fen = feesOf(back);
  return [debit('P2101', fen, { unitId }), credit('P2001', fen, { unitId })];
}

function held(paid: PaymentFacts['paid'], unitId: string): Line[] {
  const fen = feesOf(paid);
  return [debit('P2001', fen, { unitId }), credit('P2101', fen, { unitId })];
}

/**
 * 微信结算到账: the channel's charge is the firm's office cost, never the household's (table no. 10). On a day with more refunds than
 * payments the sum is below zero, WeChat takes it from the bank and gives part of its charge back: the same lines, on the other side.
 */
export function settledToBank(event: Event, grossFen: number, chargeFen: number, settlementId: string): Posting {
  const paper = { voucherIds: [settlementId], counterparty: '微信支付' };
  return post(event, '微信支付结算到账', [
    signed('P1001', grossFen - chargeFen),
    signed('P5007', chargeFen, paper),
    signed('P1002', -grossFen),
  ]);
}

const signed = (account: string, fen: number, about: Dimensions = {}): Line =>
  fen < 0 ? credit(account, -fen, about) : debit(account, fen, about);

/** What a payment taken back does. Fen. */
export interface TakenBack {
  unitId: string;
  way: PayWay;
  /** The bills that are open again. */
  bills: PaymentFacts['paid'];
  /** How much goes back the way it came; the rest becomes the home's credit. */
  backFen: number;
  heldForOwners?: boolean;
}

/** 退缴费: the payment of these bills turned round (table nos. 9, 11, 12 on the other side); they are owed again. */
export function paymentTakenBack(event: Event, { unitId, way, bills, backFen, heldForOwners }: TakenBack): Posting {
  const total = bills.reduce((sum, { fen }) => sum + fen, 0);
  return post(event, backFen === 0 ? '缴费转入余额' : '退款', [
    ...bills.map(({ fen, account = 'P1101', ...about }) => debit(account, fen, { unitId, ...about })),
    credit(payWays[way], backFen, { unitId }),
    credit('P2002', total - backFen, { unitId }),
    ...(heldForOwners ? noLongerHeld(bills, unitId) : []),
  ]);
}

/** 退余额: the home's credit goes back in money. */
export function creditRefunded(event: Event, way: PayWay, fen: number, about: Dimensions): Posting {
  return post(event, '退款', [debit('P2002', fen, about), credit(payWays[way], fen, about)]);
}

/** 代收水电费: a utility's money (table no. 27), never income; it goes on with the common meter's bill (`utilityInvoiced`). */
export function collectedForUtility(event: Event, way: PayWay, fen: number, about: Dimensions): Posting {
  return post(event, '代收水电费', [debit(payWays[way], fen, about), credit('P2004', fen, about)]);
}

/** 装修押金 in and out; damage repaired is a recovery of upkeep cost (table nos. 35, 36). */
export function fitOutDepositTaken(event: Event, way: PayWay, fen: number, unitId: string): Posting {
  return post(event, '收装修押金', [debit(payWays[way], fen, { unitId }), credit('P2005', fen, { unitId })]);
}

/** … given back, less the damage repaired, both in fen (table no. 36). */
export function fitOutDepositReturned(event: Event, fen: number, damageFen: number, about: Dimensions): Posting {
  return post(event, '退装修押金', [
    debit('P2005', fen, about),
    credit('P1001', fen - damageFen, about),
    credit('P5002', damageFen, about),
  ]);
}
