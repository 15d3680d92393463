import { CANDIDATE_OUTCOMES } from '@mulin/domain/assembly/recount/outcome-words';
import type { Block, Table } from '../paper/paper';
import { areaText, headsText, type ShownResult } from './words';

type Result = ShownResult['results'][number];
type Election = Extract<Result, { kind: 'election' }>;
type Decision = Extract<Result, { kind: 'decision' }>;
type Counted = Election | Decision;
type Measure = Counted['quorumArea'];
type Weight = Counted['total'];

/** One question: the verdict, the tests it stands on, every vote, and what was not counted. */
export function resultBlocks(result: Result, index: number): Block[] {
  const heading: Block = { kind: 'heading', text: `第 ${index + 1} 件　${result.text}` };
  if (result.kind === 'undecided') {
    const { heads, why } = result;
    return [
      heading,
      { kind: 'text', bold: true, text: `结果：没有形成决定（${heads} 人的票前后不一样）` },
      { kind: 'text', text: why },
    ];
  }
  const { refused } = result;
  return [
    heading,
    { kind: 'text', bold: true, text: `结果：${verdict(result)}` },
    tests(result),
    result.kind === 'decision' ? votes(result) : candidates(result),
    ...(refused.length === 0
      ? []
      : [
          {
            kind: 'text',
            small: true,
            text: `未计入的票：${refused.map(({ reason, count }) => `${reason} ${count} 张`).join('；')}。`,
          } as const,
        ]),
  ];
}

function verdict(result: Counted): string {
  if (result.kind === 'decision') return result.passed ? '通过' : '没通过';
  const elected = result.candidates.filter(({ outcome }) => outcome === 'elected').map(({ name }) => name);
  if (elected.length === 0) return `没有选出（应选 ${result.seats} 人）`;
  return `${elected.join('、')} 当选（应选 ${result.seats} 人，选出 ${elected.length} 人）`;
}

/** 四项检验: all must hold; an election tests its candidates one by one. */
function tests(result: Counted): Table {
  const { quorumText, passText, quorumArea, quorumHeads } = result;
  const row = (
    what: string,
    { have, of, line, percent, met }: Measure,
    text: (value: number) => string,
    unit: string,
  ) => [what, `${text(have)} ${unit}`, `${text(of)} ${unit}`, line, percent, met ? '达到' : '没达到'];
  const rows = [
    row(`参加的面积（${quorumText}）`, quorumArea, areaText, '㎡'),
    row(`参加的人数（${quorumText}）`, quorumHeads, headsText, '人'),
  ];
  if (result.kind === 'decision') {
    rows.push(
      row(`同意的面积（${passText}）`, result.passArea, areaText, '㎡'),
      row(`同意的人数（${passText}）`, result.passHeads, headsText, '人'),
    );
  }
  return {
    kind: 'table',
    columns: [
      { title: '检验', share: 30 },
      { title: '实有', share: 17, align: 'right' },
      { title: '总数', share: 17, align: 'right' },
      { title: '线', share: 22 },
      { title: '比例', share: 12, align: 'right' },
      { title: '结论', share: 11, align: 'center' },
    ],
    rows,
  };
}

function votes({ agree, against, abstain, participating, silent, total }: Decision): Table {
  const row = (name: string, { areaCenti, heads }: Weight) => [name, areaText(areaCenti), headsText(heads)];
  return {
    kind: 'table',
    columns: [
      { title: '意见', share: 40 },
      { title: '面积（㎡）', share: 30, align: 'right' },
      { title: '人数（人）', share: 30, align: 'right' },
    ],
    rows: [
      row('同意', agree),
      row('反对', against),
      row('弃权（算参加，不算同意）', abstain),
      row('参加合计', participating),
      row('没有参加', silent),
      row('名册总数', total),
    ],
  };
}

function candidates({ candidates: all }: Election): Table {
  return {
    kind: 'table',
    columns: [
      { title: '候选人', share: 22 },
      { title: '同意的面积（㎡）', share: 22, align: 'right' },
      { title: '同意的人数', share: 16, align: 'right' },
      { title: '过半数', share: 18, align: 'center' },
      { title: '结果', share: 22, align: 'center' },
    ],
    rows: all.map(({ name, area, heads, outcome }) => [
      name,
      areaText(area.have),
      headsText(heads.have),
      area.met && heads.met ? '面积、人数都过' : area.met ? '人数没过' : heads.met ? '面积没过' : '都没过',
      CANDIDATE_OUTCOMES[outcome],
    ]),
  };
}
