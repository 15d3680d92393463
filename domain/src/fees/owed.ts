/** What a bill says about its money. Fen. */
export interface BillMoney {
  netFen: number;
  /** 预缴优惠 granted with the payment. */
  discountFen: number;
  paidFen: number;
  /** 贷项: what it was too high by, made the home's credit since. */
  credits: readonly { fen: number }[];
}

/** By how much a bill was corrected downwards. Fen. */
export const creditedFen = ({ credits }: Pick<BillMoney, 'credits'>): number =>
  credits.reduce((sum, { fen }) => sum + fen, 0);

/** What the bill asks for after its corrections, and what goes back when its payment is taken back. Fen. */
export const payableFen = (bill: Omit<BillMoney, 'paidFen'>): number =>
  bill.netFen - bill.discountFen - creditedFen(bill);

/** 还欠多少. A bill corrected after it was paid owes nothing; what was too much is the home's credit already. Fen. */
export const owedFen = (bill: BillMoney): number => Math.max(0, payableFen(bill) - bill.paidFen);
