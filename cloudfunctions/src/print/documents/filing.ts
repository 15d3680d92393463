import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { FilingSheet } from '../../committee/filing-sheet';
import type { Block, Facts, Table } from '../paper/paper';

export type ToldSheet = OutputOf<(typeof assembly.operations)['filingSheet']>;

/** 告知单: what street and residents' committee are told of a decision. */
export const toldBlocks = ({ title, ground, rows }: ToldSheet): Block[] => [
  { kind: 'title', text: title },
  { kind: 'text', small: true, text: ground },
  { kind: 'facts', rows: rows.map(({ label, value }) => [label, value]) },
  ...bothSides,
];

/** 业主委员会备案表 (Property Management Regulation 16). */
export function filingBlocks(sheet: FilingSheet): Block[] {
  const { title, communityName, members, reserve, ground } = sheet;
  return [
    { kind: 'title', text: title, under: communityName },
    { kind: 'text', small: true, text: ground },
    facts(sheet),
    { kind: 'heading', text: `委员 ${members.length} 人` },
    people(
      members.map(({ name, roleTitle, building }) => [name, roleTitle, building]),
      '职务',
    ),
    ...(reserve.length === 0
      ? []
      : [
          { kind: 'heading', text: `候补委员 ${reserve.length} 人` } as const,
          people(
            reserve.map(({ name, building }, nth) => [name, `第 ${nth + 1} 位`, building]),
            '次序',
          ),
        ]),
    { kind: 'text', small: true, text: '附件以镇街要求的为准，一般有业主大会决定、议事规则、管理规约。' },
    ...bothSides,
  ];
}

function facts(sheet: FilingSheet): Facts {
  const { communityName, streetName, electedText, termText, electionText, meetingText, filingDue, filingText } = sheet;
  const rows: [string, string][] = [
    ['小区', communityName],
    ['所在地', streetName],
    ['选出日期', electedText],
    ['任期', termText],
    ['依据', electionText],
    ['第一次会议', meetingText],
    ['备案期限', filingDue],
    ['备案情况', filingText],
  ];
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') };
}

const people = (rows: string[][], second: string): Table => ({
  kind: 'table',
  columns: [
    { title: '姓名', share: 34 },
    { title: second, share: 33, align: 'center' },
    { title: '楼栋', share: 33, align: 'center' },
  ],
  rows,
});

const bothSides: readonly Block[] = [
  { kind: 'signatures', lines: ['业主委员会（盖章）', '经办人', '日期'] },
  { kind: 'signatures', lines: ['收件单位（盖章）', '收件人', '日期'] },
];
