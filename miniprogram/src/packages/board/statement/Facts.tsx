import { Card } from '../../../ui/card/Card';
import { type KeyValue, KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Statement } from './lines';

const notes: Record<Statement['kind'], string> = {
  fees: '公共收益单独公示，没有混在本表里。',
  'shared-earnings': '公共收益归全体业主，没有混在物业费里。',
  'fund-use': '维修资金归业主，按户记账。自己家的一户在“维修资金”里看，本表只有合计。',
  utilities: '本表只有合计；每块表的读数和按房号的分摊在“逐块表看”里，不写姓名。',
  'committee-funds': '业委会的钱单独记账。津贴按职务公示，不公示个人。',
};

/** Homes and rates, who made and checked it, and the seal over the books it was computed from. */
export function Facts({ statement, publisher }: { statement: Statement; publisher: string | undefined }) {
  const { figures, kind, reviewNote, version, inputHash, publishedAt, bankText } = statement;
  const rows: KeyValue[] = [
    ...figures.facts.map(({ title, value }) => ({ name: title, value })),
    ...(publisher ? [{ name: '编制', value: publisher }] : []),
    ...(publishedAt ? [{ name: '复核', value: `业主委员会${reviewNote ? `：${reviewNote}` : ''}` }] : []),
    { name: '银行对账', value: bankText },
    { name: '版本', value: `第 ${version} 版` },
    { name: '账本校验值', value: inputHash.slice(0, 16) },
  ];
  return (
    <Card>
      <KeyValues rows={rows} />
      <Note>{notes[kind]}</Note>
    </Card>
  );
}
