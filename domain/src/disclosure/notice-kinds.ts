import { eightItems, priceBoardItems } from './eight-items';
import { type NoticeKind, type NoticeList, STATEMENT_DUE_DAYS, STATEMENT_KEEP_DAYS } from './notice-kind';
import { fourOpen, threeOpen } from './open-lists';

function statement(
  id: string,
  title: string,
  basis: string[],
  publisher: NoticeKind['publisher'],
  audience: NoticeKind['audience'],
): NoticeKind {
  return {
    id: `statements.${id}`,
    title,
    list: 'statements',
    basis,
    publisher,
    audience,
    frequency: 'halfYear',
    dueDays: STATEMENT_DUE_DAYS,
    keepDays: STATEMENT_KEEP_DAYS,
    requiresPhotoOfPosting: true,
    fields: [],
  };
}

const HALF_YEARLY = '敖汉旗物业管理文件：每半年公示收支明细';

/** Statements A–E: computed from the ledger, half-yearly unless a preset says otherwise. */
export const statementKinds: readonly NoticeKind[] = [
  statement('A', '物业费收支情况', [HALF_YEARLY, '民法典 943', '内蒙古自治区物业管理条例 55'], 'firm', 'owners'),
  statement('B', '共有部分经营收益', [HALF_YEARLY, '民法典 282、943'], 'firm', 'owners'),
  statement('C', '维修资金使用情况', [HALF_YEARLY, '民法典 281'], 'fund-holder', 'owners'),
  statement('D', '公共水电分摊', ['内蒙古自治区物业管理条例 55', '民法典 283'], 'firm', 'owners'),
  statement('E', '业主委员会经费', ['东河区文件：书面公布资金来源和使用'], 'committee', 'owners'),
];

export const noticeKinds: readonly NoticeKind[] = [
  ...fourOpen,
  ...threeOpen,
  ...eightItems,
  ...priceBoardItems,
  ...statementKinds,
];

/** The kinds of one list, in the order the list has them. */
export function noticeKindsOf(list: NoticeList): NoticeKind[] {
  return noticeKinds.filter((kind) => kind.list === list);
}
