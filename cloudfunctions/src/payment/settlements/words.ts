import type { settlementDifferences } from '@mulin/shared-types/documents/settlements';
import type { Row } from '../../kit/database';

type Found = Row<typeof settlementDifferences>;

/** What is the matter, in words. */
export function whyText({ about, kind }: Pick<Found, 'about' | 'kind'>): string {
  if (about === 'bank') return '银行到账和微信账单不一样';
  const what = about === 'payment' ? '缴费' : '退款';
  switch (kind) {
    case 'only-here':
      return `我们记了这笔${what}，微信账单里没有`;
    case 'only-there':
      return `微信账单里有这笔${what}，我们没有记`;
    case 'amount':
      return `${what}金额不一样`;
    case 'transaction':
      return `${what}的微信单号不一样`;
    case 'twice-there':
      return `这笔${what}在微信账单里出现了两次`;
    case 'charge':
      return `这笔${what}的手续费和费率对不上`;
  }
}
