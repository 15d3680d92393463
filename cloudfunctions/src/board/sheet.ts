import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import type { board } from '@mulin/shared-types/operations/board';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { linksTo, storeFile } from '../kit/files';
import { type Cell, type Page, spreadsheet, yuan } from '../kit/spreadsheet';
import { figuresOf, type StatementDocument } from './compute';
import { figuresShown } from './figures';
import { periodDays, statementTitle } from './statement-title';
import { reasonsOf, shownTo } from './statements';
import { utilitySheets } from './utility-sheets';

/** 下载表格: a real spreadsheet, amounts as numbers in yuan, so that anyone can add them up again. */
export const statementSheet: Handler<typeof board, 'statementSheet'> = async (_, ctx) => {
  const statement = shownTo(ctx);
  const { name } = communityIn(ctx);
  const behind = statement.kind === 'utilities' ? await utilitySheets(statement) : [];
  const content = workbook(statement, name, behind);
  const path = `statements/${statement.communityId}/${statement._id.replaceAll(':', '-')}.xlsx`;
  const fileId = await storeFile(path, content);
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  return { file, fileName: `${name}${statementTitle(statement)}.xlsx` };
};

export function workbook(statement: StatementDocument, communityName: string, behind: readonly Page[] = []): Buffer {
  const figures = figuresShown(figuresOf(statement), reasonsOf(statement));
  const { sum, months: columns } = kindsOfStatement[statement.kind];
  const [before, more, less, after] = sum;
  const [income, outgo] = columns;
  const table: Cell[][] = [
    [`${communityName} ${statementTitle(statement)}`],
    [`${periodDays(statement.period)}，由账本 ${statement.postings} 笔自动加总，第 ${statement.version} 版`],
    [],
    [before, yuan(figures.opening)],
    [more, yuan(figures.incomeFen)],
    [less, yuan(figures.outgoFen)],
    [after, yuan(figures.closing)],
    [],
    ['行次', '项目', '本期（元）', '上期（元）', '去年同期（元）', '全年预算（元）', '变动原因', '说明'],
    ...figures.lines.map(({ code, title, thisFen, lastFen, lastYearFen, budgetFen, reason, note }): Cell[] => [
      code,
      title,
      yuan(thisFen),
      lastFen === null ? null : yuan(lastFen),
      lastYearFen === null ? null : yuan(lastYearFen),
      budgetFen === null ? null : yuan(budgetFen),
      reason,
      note,
    ]),
    [],
    ...figures.facts.map(({ title, value }): Cell[] => [title, value]),
    [],
    ['账本校验值', statement.inputHash],
  ];
  const months: Cell[][] = [
    ['月份', `${income}（元）`, `${outgo}（元）`],
    ...figures.monthly.map(({ month, incomeFen, outgoFen }): Cell[] => [month, yuan(incomeFen), yuan(outgoFen)]),
  ];
  const buildings: Page[] =
    figures.buildings.length > 0 ? [{ name: '按楼栋', rows: byBuilding(figures.buildings), widths: [24, 10] }] : [];
  return spreadsheet([
    { name: '收支表', rows: table, widths: [10, 32, 16, 16, 16, 16, 30, 40] },
    { name: '每月收支', rows: months, widths: [12, 16, 16] },
    ...buildings,
    ...behind,
  ]);
}

/** 按幢: what the homes' accounts of each building held, got and bore. */
function byBuilding(buildings: ReturnType<typeof figuresShown>['buildings']): Cell[][] {
  const heads = ['期初', '交存', '利息', '公共收益转入', '维修使用', '期末'].map((head) => `${head}（元）`);
  return [
    ['楼栋', '户数', ...heads, '余额不到首期 30% 的户数'],
    ...buildings.map(
      ({ building, homes, openingFen, depositFen, interestFen, earningsFen, usedFen, closingFen, underTopUp }) => [
        building,
        homes,
        ...[openingFen, depositFen, interestFen, earningsFen, usedFen, closingFen].map(yuan),
        underTopUp,
      ],
    ),
  ];
}
