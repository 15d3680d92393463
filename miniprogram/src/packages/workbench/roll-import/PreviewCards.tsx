import { Card } from '../../../ui/card/Card';
import { count, squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Stats } from '../../../ui/stats/Stats';
import { BadRows } from './BadRows';
import { Columns } from './Columns';
import type { Preview } from './preview';
import { Sample } from './Sample';

export interface PreviewCardsProps {
  fileName: string;
  preview: Preview;
  busy: boolean;
  onCorrect: (meaning: string, column: string) => void;
}

/** 导入前看一遍: totals, headings, bad rows with their reasons, warnings apart, the first rows. */
export function PreviewCards({ fileName, preview, busy, onCorrect }: PreviewCardsProps) {
  const { sheets, columns, headings, totals, sample, rejected, warnings, held, changes } = preview;
  return (
    <>
      <Card>
        <Stats
          stats={[
            { value: count(totals.acceptedRows), text: '能导入' },
            { value: count(totals.rejectedRows), text: '有问题', bad: totals.rejectedRows > 0 },
            { value: count(totals.warningRows), text: '请看一眼' },
          ]}
        />
      </Card>
      <Card title={fileName} small>
        <KeyValues
          rows={[
            { name: '工作表', value: sheets.join('、') },
            { name: '建筑面积合计', value: `${squareMetres(totals.areaCenti)} ㎡` },
            { name: '业主', value: `${count(totals.heads)} 人` },
            { name: '新增', value: `${count(changes.added)} 户` },
            { name: '和名册不一样', value: `${count(changes.changed)} 户` },
            { name: '和名册一样', value: `${count(changes.same)} 户` },
            { name: '名册上有、表里没有', value: `${count(changes.missing)} 户` },
          ]}
        />
        {changes.missing > 0 ? <Note>表里没有的不会从名册上去掉。</Note> : null}
      </Card>
      <Columns columns={columns} headings={headings} busy={busy} onCorrect={onCorrect} />
      <BadRows title="有问题，不导入" kind="bad" rows={rejected} total={totals.rejectedRows} />
      <BadRows title="和名册不同，不改的" kind="wait" rows={held} total={changes.held} />
      <BadRows title="能导入，请看一眼" kind="wait" rows={warnings} total={totals.warningRows} />
      <Sample rows={sample} />
    </>
  );
}
