import { type Book, books } from '../account';
import { accountOf, bookOf, chart } from '../chart';
import { AUDIT_SCHEMA, type AuditEntry, type AuditFile } from './audit-file';
import { explanation } from './explanation';

/** Amounts are numbers in yuan, so that anyone can add them up again; texts stay texts. */
export type Cell = string | number | null;
export interface AuditSheet {
  name: string;
  rows: Cell[][];
  /** Letters wide. */
  widths: readonly number[];
}

export const sheetNames = {
  about: '说明',
  trial: '试算平衡',
  journal: '记账',
  chain: '账本链',
  seals: '封存',
  accounts: '科目表',
} as const;

/** The rows of 说明 a machine reads again, by what stands in their first column. */
export const aboutRows = {
  schema: '格式',
  communityId: '小区编号',
  communityName: '小区',
  book: '账本',
  from: '从',
  to: '到',
  part: '第几册',
} as const;

export const journalHead = [
  '编号',
  '记账日',
  '发生日',
  '摘要',
  '科目',
  '科目名称',
  '借方（元）',
  '贷方（元）',
  '凭证编号',
  '往来单位',
  '合同',
  '表决',
  '种类',
  '经手岗位',
  '复核岗位',
];
export const kindsOfEntry = { reversal: '冲正', closing: '结转', both: '冲正结转', plain: '' } as const;
export const chainHead = ['编号', '整笔指纹', '其他账本指纹', '本笔指纹', '链值'];
export const sealHead = ['从编号', '到编号', '封存前链值', '封存链值'];
export const trialHead = ['科目', '科目名称', '期初余额（元）', '本期借方（元）', '本期贷方（元）', '期末余额（元）'];

/** Fen as yuan: exact to the fen in a double, and only ever shown. */
const yuan = (fen: number): number => Number((fen / 100).toFixed(2));
const yuanOrNothing = (fen: number): Cell => (fen === 0 ? null : yuan(fen));

/** A volume as the sheets of a workbook; `links` is the chain value behind each running number. */
export function sheetsOf(file: AuditFile, links: ReadonlyMap<number, string>): AuditSheet[] {
  return [
    { name: sheetNames.about, rows: aboutSheet(file), widths: [16, 90] },
    ...(file.trial ? [{ name: sheetNames.trial, rows: trialSheet(file.trial), widths: [10, 26, 18, 18, 18, 18] }] : []),
    {
      name: sheetNames.journal,
      rows: [journalHead, ...file.entries.flatMap(journalRows)],
      widths: [8, 12, 12, 32, 8, 22, 14, 14, 36, 24, 24, 24, 8, 12, 12],
    },
    { name: sheetNames.chain, rows: [chainHead, ...chainSheet(file, links)], widths: [8, 66, 66, 66, 66] },
    {
      name: sheetNames.seals,
      rows: [sealHead, ...file.seals.map(({ fromNo, throughNo, before, hash }) => [fromNo, throughNo, before, hash])],
      widths: [10, 10, 66, 66],
    },
    { name: sheetNames.accounts, rows: accountSheet(file.book), widths: [10, 30, 30] },
  ];
}

function aboutSheet(file: AuditFile): Cell[][] {
  const title = `${file.communityName} ${books[file.book].title}账本 ${file.from} 至 ${file.to}`;
  const facts = Object.entries(aboutRows).map(([key, name]): Cell[] => [
    name,
    key === 'schema' ? AUDIT_SCHEMA : file[key as Exclude<keyof typeof aboutRows, 'schema'>],
  ]);
  return [[title], ...facts, [], ...explanation.map((text): Cell[] => [text])];
}

const trialSheet = (trial: NonNullable<AuditFile['trial']>): Cell[][] => [
  trialHead,
  ...trial.map(({ account, title, openingFen, debitFen, creditFen, closingFen }): Cell[] => [
    account,
    title,
    yuan(openingFen),
    yuan(debitFen),
    yuan(creditFen),
    yuan(closingFen),
  ]),
];

function journalRows(entry: AuditEntry): Cell[][] {
  const { no, day, factDay, memo, lines, enteredBy, confirmedBy } = entry;
  return lines.map((line) => [
    no,
    day,
    factDay,
    memo,
    line.account,
    accountOf(line.account).title,
    yuanOrNothing(line.debitFen),
    yuanOrNothing(line.creditFen),
    line.voucherIds.join(' '),
    line.counterparty,
    line.contract,
    line.decisionId,
    kindOfEntry(entry),
    enteredBy,
    confirmedBy,
  ]);
}

function kindOfEntry({ reversal, closing }: AuditEntry): string {
  if (reversal && closing) return kindsOfEntry.both;
  if (reversal) return kindsOfEntry.reversal;
  return closing ? kindsOfEntry.closing : kindsOfEntry.plain;
}

function chainSheet({ entries, passed }: AuditFile, links: ReadonlyMap<number, string>): Cell[][] {
  const others = ({ others: hashes }: AuditEntry) =>
    Object.entries(hashes)
      .map(([book, hash]) => `${book}:${hash}`)
      .join(' ');
  return [
    ...entries.map((entry): Cell[] => [entry.no, entry.digest, others(entry), null, links.get(entry.no) ?? '']),
    ...passed.map(({ no, hash }): Cell[] => [no, null, null, hash, links.get(no) ?? '']),
  ].sort(([a], [b]) => Number(a) - Number(b));
}

const accountSheet = (book: Book): Cell[][] => [
  ['科目', '科目名称', '公示表行次'],
  ...chart.filter(({ code }) => bookOf(code) === book).map(({ code, title, line }): Cell[] => [code, title, line]),
];
