import { books } from '@mulin/domain/ledger/account';
import { openingRows } from '@mulin/domain/ledger/opening';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { linksTo, storeFile } from '../../kit/files';
import { newId } from '../../kit/ids';
import { type Page, spreadsheet } from '../../kit/spreadsheet';

const howText = {
  sum: '',
  homes: '要和分户表的合计一样',
  supplier: '一家一行，写明对方单位',
  rest: '资产减去负债；亏的写负数',
} as const;

/** 空表: what is filled in comes back as the opening. */
export const openingSheet: Handler<typeof ledger, 'openingSheet'> = async ({ communityId, book, sheet }, ctx) => {
  const { name, company } = communityIn(ctx);
  const page = sheet === 'homes' ? homesPage : balancesPage(openingRows(book, company.feeSystem));
  const fileId = await storeFile(`openings/${communityId}/${newId('os')}.xlsx`, spreadsheet([page]));
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  return { file, fileName: `${name}${books[book].title}${page.name}.xlsx` };
};

const balancesPage = (rows: ReturnType<typeof openingRows>): Page => ({
  name: '期初余额表',
  rows: [
    ['科目', '金额（元）', '对方单位', '方向', '怎么填'],
    ...rows.map(({ code, title, side, how }) => [`${code} ${title}`, null, null, side, howText[how]]),
  ],
  widths: [30, 16, 24, 8, 28],
});

/** Filled in as examples would be taken for debts: the words say how. */
const homesPage: Page = {
  name: '期初分户表',
  rows: [
    ['房号', '项目', '从哪月', '到哪月', '应缴日', '金额（元）', '谁缴'],
    ['', '物业费、公共水费、公共电费、预收、装修押金', '2025-01', '2025-12', '2025-03-31', null, '业主或建设单位'],
  ],
  widths: [20, 40, 12, 12, 14, 14, 16],
};
