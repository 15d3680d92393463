import { dayOf, endOf, startOf } from '@mulin/domain/day/day';
import { invoices } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { between, table } from '../../kit/database';
import { linksTo, storeFile } from '../../kit/files';
import { spreadsheet, yuan } from '../../kit/spreadsheet';
import { withPayments } from './list';

const MOST_ROWS = 5_000;
const stateTexts = { requested: '待开', issued: '已开', 'red-lettered': '已冲红' } as const;
const heading = [
  '申请日',
  '房屋',
  '抬头',
  '税号',
  '项目',
  '金额（元）',
  '其中已退（元）',
  '收据编号',
  '状态',
  '发票号码',
];

/** 开票清单 (.xlsx). */
export const invoiceSheet: Handler<typeof payment, 'invoiceSheet'> = async ({ communityId, from, to }, ctx) => {
  if (from > to) throw new Refusal('INVALID_INPUT', '开始的日子要在结束的前面', 'from');
  const within = between(new Date(startOf(from)), new Date(endOf(to)));
  const many = await table(invoices).count({ communityId, askedAt: within });
  if (many > MOST_ROWS) {
    throw new Refusal('INVALID_INPUT', `这段日子有 ${many} 张，一次最多 ${MOST_ROWS} 张，请分几段导出`, 'to');
  }
  const found = await table(invoices).findAll({ communityId, askedAt: within }, { atMost: MOST_ROWS });
  const rows = (await withPayments(found)).map((one) => [
    dayOf(new Date(one.at)),
    one.unitLabel,
    one.title,
    one.taxNumber,
    one.titles.join('、'),
    yuan(one.totalFen),
    yuan(one.returnedFen),
    one.receiptNo,
    stateTexts[one.state],
    one.invoiceNo,
  ]);
  const content = spreadsheet([{ name: '开票清单', rows: [heading, ...rows], widths: heading.map(() => 18) }]);
  const fileId = await storeFile(`invoices/${communityId}/${from}-${to}.xlsx`, content);
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  ctx.note({ from, to, rows: rows.length });
  return { file, fileName: `${communityIn(ctx).name}开票清单${from}至${to}.xlsx`, rows: rows.length };
};
