import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { kindsOfStatement, type StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { formatFen } from '@mulin/domain/money/fen';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { board } from '@mulin/shared-types/operations/board';
import type { Block } from '../paper/paper';

type Figures = OutputOf<(typeof board)['operations']['statement']>['figures'];

export interface StatementOf {
  community: string;
  title: string;
  kind: StatementKind;
  days: string;
  preparer: string;
  publishedAt: Date;
  superseded: boolean;
  version: number;
  reason: string;
  postings: number;
  inputHash: string;
  figures: Figures;
}

const money = (fen: number | null): string => (fen === null ? '—' : formatFen(fen));

/** 收支公示 on paper: the sum first, then every line in which something happened, what must be explained, and the seal. */
export function statementBlocks(of: StatementOf): Block[] {
  const { community, title, kind, days, preparer, publishedAt, superseded, version, reason, figures } = of;
  const [before, more, less, after] = kindsOfStatement[kind].sum;
  const said: Block[] = [
    ...(superseded ? ['这一份已经被更正，只供查考。'] : []),
    ...(reason === '' ? [] : [`更正原因：${reason}`]),
  ].map((text) => ({ kind: 'text', bold: true, text }));
  return [
    { kind: 'title', text: title, under: `${community}　${days}　单位：元` },
    ...said,
    {
      kind: 'facts',
      rows: [
        [before, money(figures.opening)],
        [more, money(figures.incomeFen)],
        [less, money(figures.outgoFen)],
        [after, money(figures.closing)],
        ...figures.facts.map((fact) => [fact.title, fact.value] as const),
      ],
    },
    tableOf(figures),
    ...explained(figures),
    ...notes(figures),
    {
      kind: 'text',
      small: true,
      text: `由账本 ${of.postings} 笔自动加总，没有一个数是手填的。第 ${version} 版。账本校验值 ${of.inputHash}。`,
    },
    {
      kind: 'text',
      small: true,
      text: '没有发生的行不列，小程序里下载的表格都有。对哪一行有疑问，在微信“睦邻”小程序这份公示下面提问，7 天内答复。',
    },
    { kind: 'text', align: 'right', text: `${preparer}编制　业主委员会复核　${wholeDayText(dayOf(publishedAt))}公示` },
  ];
}

function tableOf({ lines }: Figures): Block {
  const happened = lines.filter(
    ({ level, thisFen, lastFen, lastYearFen, budgetFen }) =>
      level === 'total' || thisFen !== 0 || lastFen || lastYearFen || budgetFen,
  );
  const planned = happened.some(({ budgetFen }) => budgetFen !== null);
  const share = planned ? 17 : 20;
  return {
    kind: 'table',
    columns: [
      { title: '项目', share: planned ? 32 : 40 },
      { title: '本期', share, align: 'right' },
      { title: '上期', share, align: 'right' },
      { title: '去年同期', share, align: 'right' },
      ...(planned ? [{ title: '全年预算', share, align: 'right' } as const] : []),
    ],
    rows: happened.map(({ title, thisFen, lastFen, lastYearFen, budgetFen }) => [
      title,
      money(thisFen),
      money(lastFen),
      money(lastYearFen),
      ...(planned ? [money(budgetFen)] : []),
    ]),
  };
}

const explained = ({ lines }: Figures): Block[] => {
  const big = lines.filter((line) => line.big && line.reason !== '');
  if (big.length === 0) return [];
  return [
    { kind: 'heading', text: '变化超过 20% 的原因' },
    ...big.map(({ title, reason }): Block => ({ kind: 'text', text: `${title}：${reason}` })),
  ];
};

const notes = ({ lines }: Figures): Block[] => {
  const noted = lines.filter(({ note }) => note !== '');
  if (noted.length === 0) return [];
  return [
    { kind: 'heading', text: '和谁、凭什么' },
    ...noted.map(({ title, note }): Block => ({ kind: 'text', small: true, text: `${title}：${note}` })),
  ];
};
