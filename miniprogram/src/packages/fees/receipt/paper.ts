import { wallClock } from '@mulin/domain/day/day';
import type { Cloud } from '../../../cloud/cloud';
import { yuan } from '../../../ui/figures';
import type { ReceiptPaperProps } from '../../../ui/receipt-paper/ReceiptPaper';
import { labelText } from '../../../who/words';
import { sumText } from '../sum-text';

export type ReceiptAnswer = Awaited<ReturnType<Cloud['payment']['receipt']>>;

export interface Paper extends ReceiptPaperProps {
  rows: { name: string; value: string }[];
  foot: { name: string; value: string }[];
}

/** What stands on the paper, all of it as the cloud wrote it. */
export function paperOf(receipt: ReceiptAnswer): Paper {
  const { sums, discount, totalFen, creditFen, returnedFen } = receipt;
  return {
    title: '物业费收据',
    number: receipt.receiptNo ?? '正在编号',
    rows: [
      { name: '房屋', value: labelText(receipt.unitLabel) },
      { name: '缴费人', value: receipt.payerName },
      { name: '费用期间', value: receipt.periodText },
      ...sums.map(({ title, sum }) => ({ name: sums.length === 1 ? '算式' : title, value: sumText(sum) })),
      ...(discount ? [{ name: '预缴优惠', value: `减 ${yuan(discount.fen)} 元（${discount.title}）` }] : []),
    ],
    received: totalFen,
    words: receipt.capital,
    refunded: returnedFen,
    foot: [
      { name: '收款单位', value: receipt.payee },
      { name: '支付方式', value: receipt.wayTitle },
      ...(creditFen > 0 ? [{ name: '其中用余额', value: `${yuan(creditFen)} 元` }] : []),
      ...(receipt.paidAt ? [{ name: '时间', value: wallClock(receipt.paidAt) }] : []),
      ...(receipt.operators ? [{ name: '经手', value: receipt.operators }] : []),
      ...(receipt.code ? [{ name: '核验码', value: receipt.code }] : []),
    ],
  };
}

/** 2026 年 7—12 月物业费，下次缴费在 2027 年 1 月. */
export const doneText = ({ sums, nextText }: ReceiptAnswer): string =>
  [sums.map(({ title }) => title).join('、'), nextText].filter(Boolean).join('，');
