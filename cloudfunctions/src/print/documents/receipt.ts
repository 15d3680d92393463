import { wallClock } from '@mulin/domain/day/day';
import { formatFen } from '@mulin/domain/money/fen';
import type { receiptOf } from '../../payment/receipts/receipt';
import type { Block } from '../paper/paper';

interface ReceiptPaper extends Awaited<ReturnType<typeof receiptOf>> {
  communityName: string;
  receiptNo: string;
  code: string;
}

/** 收据, for the drawer of whoever paid; anybody can check it by its code. */
export function receiptBlocks(paper: ReceiptPaper): Block[] {
  const { receiptNo, code, sums, discount, totalFen, creditFen, returnedFen, capital, payee } = paper;
  const facts: [string, string][] = [
    ['小区', paper.communityName],
    ['房屋', paper.unitLabel],
    ['缴费人', paper.payerName],
    ['费用期间', paper.periodText],
    ['收款单位', payee],
    ['支付方式', paper.wayTitle],
    ['时间', paper.paidAt === null ? '' : wallClock(paper.paidAt)],
    ['经手', paper.operators],
    ['编号', receiptNo],
    ['核验码', code],
  ];
  return [
    { kind: 'title', text: '收据', under: `编号 ${receiptNo}` },
    {
      kind: 'table',
      columns: [
        { title: '账单', share: 70 },
        { title: '金额（元）', share: 30, align: 'right' },
      ],
      rows: sums.map(({ title, amountFen }) => [title, formatFen(amountFen)]),
    },
    { kind: 'text', bold: true, text: `合计 ${formatFen(totalFen)} 元，大写：${capital}` },
    ...(discount ? [line(`已减预缴优惠 ${formatFen(discount.fen)} 元（${discount.title}）。`)] : []),
    ...(creditFen > 0 ? [line(`其中用余额 ${formatFen(creditFen)} 元。`)] : []),
    ...(returnedFen > 0
      ? [line(`已退 ${formatFen(returnedFen)} 元：退掉的账单重新待缴，没有服务的部分不用再缴。`)]
      : []),
    {
      kind: 'beside',
      code: `mulin-receipt:${receiptNo}:${code}`,
      caption: `核验码\n${code}`,
      blocks: [
        { kind: 'facts', rows: facts.filter(([, value]) => value !== '') },
        {
          kind: 'text',
          small: true,
          text: '怎样核验：打开“睦邻”小程序，不用登录，在“核验结清证明、收据”里扫右边的码，或者填编号和核验码。',
        },
      ],
    },
    { kind: 'text', small: true, text: '收据不是发票。要报销的，请在小程序这张收据上申请发票。' },
    { kind: 'text', align: 'right', text: payee },
  ];
}

const line = (text: string): Block => ({ kind: 'text', text });
