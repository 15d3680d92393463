/** 每日对账: our paid orders against WeChat's bill of the day. Anything found blocks publishing until a person has looked at it. */
export interface MoneySeen {
  outTradeNo: string;
  transactionId: string;
  /** Fen; refunds are separate entries with their own number. */
  fen: number;
}

export interface Difference {
  outTradeNo: string;
  kind: 'only-here' | 'only-there' | 'amount' | 'transaction' | 'twice-there';
  hereFen: number;
  thereFen: number;
}

/** Every difference between our paid orders and WeChat’s list, fen on both sides; none when they agree, in any order. */
export function reconcile(here: readonly MoneySeen[], there: readonly MoneySeen[]): Difference[] {
  const differences: Difference[] = [];
  const ours = new Map(here.map((entry) => [entry.outTradeNo, entry]));
  const seen = new Set<string>();
  for (const entry of there) {
    const { outTradeNo, fen } = entry;
    const own = ours.get(outTradeNo);
    const difference = (kind: Difference['kind']) =>
      differences.push({ outTradeNo, kind, hereFen: own?.fen ?? 0, thereFen: fen });
    if (seen.has(outTradeNo)) difference('twice-there');
    else if (!own) difference('only-there');
    else if (own.fen !== fen) difference('amount');
    else if (own.transactionId !== entry.transactionId) difference('transaction');
    seen.add(outTradeNo);
  }
  for (const { outTradeNo, fen } of here) {
    if (!seen.has(outTradeNo)) differences.push({ outTradeNo, kind: 'only-here', hereFen: fen, thereFen: 0 });
  }
  return differences;
}
