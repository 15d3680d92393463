import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { ColumnMatch, Preview } from './preview';

export interface ColumnsProps {
  columns: readonly ColumnMatch[];
  headings: Preview['headings'];
  busy: boolean;
  onCorrect: (meaning: string, column: string) => void;
}

/** 表头对得对吗: where each meaning was found; a wrong one is corrected by its column letter. */
export function Columns({ columns, headings, busy, onCorrect }: ColumnsProps) {
  const [wrong, setWrong] = useState<ColumnMatch>();
  const choose = (meaning: string, column: string) => {
    setWrong(undefined);
    onCorrect(meaning, column);
  };
  return (
    <Card kind="list" title="表头对得对吗" aside={busy ? '正在重看…' : '点一行可以改'}>
      {columns.map((match, at) => (
        <Cell
          key={match.meaning}
          text={match.title}
          aside={found(match)}
          last={at === columns.length - 1}
          onClick={busy ? undefined : () => setWrong(match)}
        />
      ))}
      {wrong ? (
        <Sheet open title={`哪一列是${wrong.title}`} onClose={() => setWrong(undefined)}>
          {headings.map(({ column, heading }) => (
            <ChoiceRow
              key={column}
              on={column === wrong.column}
              name={`${column} 列`}
              note={heading || '（没有表头）'}
              onClick={() => choose(wrong.meaning, column)}
            />
          ))}
        </Sheet>
      ) : null}
    </Card>
  );
}

function found({ column, heading, required }: ColumnMatch) {
  if (column !== null) return `${column} 列 · ${heading}`;
  return required ? <Badge kind="bad" text="没找到，必须有" /> : '没有';
}
