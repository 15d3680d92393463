import { Card } from '../../../ui/card/Card';
import { type KeyValue, KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Statement } from './lines';

/** Homes and rates, who made and checked it, and the seal over the books it was computed from. */
export function Facts({ statement, publisher }: { statement: Statement; publisher: string | undefined }) {
  const { figures, kind, reviewNote, version, inputHash, publishedAt } = statement;
  const rows: KeyValue[] = [
    ...figures.facts.map(({ title, value }) => ({ name: title, value })),
    ...(publisher ? [{ name: '编制', value: publisher }] : []),
    ...(publishedAt ? [{ name: '复核', value: `业主委员会${reviewNote ? `：${reviewNote}` : ''}` }] : []),
    { name: '版本', value: `第 ${version} 版` },
    { name: '账本校验值', value: inputHash.slice(0, 16) },
  ];
  return (
    <Card>
      <KeyValues rows={rows} />
      <Note>{kind === 'fees' ? '公共收益单独公示，没有混在本表里。' : '公共收益归全体业主，没有混在物业费里。'}</Note>
    </Card>
  );
}
