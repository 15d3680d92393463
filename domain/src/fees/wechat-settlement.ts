import { type MoneySeen, type Difference as PlainDifference, reconcile } from './reconcile';
import type { BillLine } from './wechat-bill';

/** Money of a day by our own records. */
export interface Ours {
  kind: BillLine['kind'];
  number: string;
  transactionId: string;
  fen: number;
}

/** 差异: what a person has to look at. `charge`: WeChat charged otherwise than its own rate says. */
export interface SettlementDifference {
  about: BillLine['kind'];
  number: string;
  kind: PlainDifference['kind'] | 'charge';
  hereFen: number;
  thereFen: number;
}

/** A day's settlement. Sums are of the lines that agree: only these are posted. Fen. */
export interface Settlement {
  payments: number;
  paymentFen: number;
  refunds: number;
  refundFen: number;
  chargeFen: number;
  /** What the whole bill says the bank must get. */
  bankFen: number;
  differences: SettlementDifference[];
}

/** 每日对账 of both kinds of money, each against its own; what agrees is summed, what does not is told. */
export function settlementOf(here: readonly Ours[], there: readonly BillLine[]): Settlement {
  const differences = [...compared('payment', here, there), ...compared('refund', here, there), ...charges(there)];
  const doubtful = new Set(
    differences
      .filter(({ kind }) => kind !== 'charge' && kind !== 'twice-there')
      .map((one) => key(one.about, one.number)),
  );
  const counted = new Map<string, BillLine>();
  for (const line of there) {
    const name = key(line.kind, line.number);
    if (!doubtful.has(name) && !counted.has(name)) counted.set(name, line);
  }
  const agreed = [...counted.values()];
  const of = (kind: BillLine['kind']) => agreed.filter((line) => line.kind === kind);
  return {
    payments: of('payment').length,
    paymentFen: sum(of('payment').map(({ fen }) => fen)),
    refunds: of('refund').length,
    refundFen: sum(of('refund').map(({ fen }) => fen)),
    chargeFen: sum(agreed.map(({ chargeFen }) => chargeFen)),
    bankFen: sum(there.map(({ kind, fen, chargeFen }) => (kind === 'payment' ? fen : -fen) - chargeFen)),
    differences,
  };
}

const key = (kind: string, number: string): string => `${kind} ${number}`;
const sum = (fens: readonly number[]): number => fens.reduce((total, fen) => total + fen, 0);

function compared(about: BillLine['kind'], here: readonly Ours[], there: readonly BillLine[]): SettlementDifference[] {
  const seen = (all: readonly Ours[]): MoneySeen[] =>
    all
      .filter(({ kind }) => kind === about)
      .map(({ number, transactionId, fen }) => ({ outTradeNo: number, transactionId, fen }));
  return reconcile(seen(here), seen(there)).map(({ outTradeNo, ...difference }) => ({
    ...difference,
    about,
    number: outTradeNo,
  }));
}

const charges = (there: readonly BillLine[]): SettlementDifference[] =>
  there
    .filter(({ chargeFen, chargeByRateFen }) => chargeFen !== chargeByRateFen)
    .map(({ kind, number, chargeFen, chargeByRateFen }) => ({
      about: kind,
      number,
      kind: 'charge',
      hereFen: chargeByRateFen,
      thereFen: chargeFen,
    }));
