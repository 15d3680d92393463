import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count } from '../../../ui/figures';
import { Link } from '../../../ui/link/Link';
import type { BadRow } from './preview';

const few = 10;

export interface BadRowsProps {
  title: string;
  kind: 'bad' | 'wait';
  rows: readonly BadRow[];
  /** How many there are; more than `rows` holds when the file is very wrong. */
  total: number;
}

/** Rows by sheet and line with the reason, in the words of the register. */
export function BadRows({ title, kind, rows, total }: BadRowsProps) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, few);
  return (
    <Card
      kind="list"
      title={`${title} ${count(total)} 行`}
      aside={
        rows.length > few ? (
          <Link text={all ? '收起' : '全部'} label={`${title}，全部`} onClick={() => setAll(!all)} />
        ) : undefined
      }
    >
      {shown.map(({ sheet, line, message }, at) => (
        <Cell
          key={`${sheet} ${line} ${message}`}
          text={message}
          detail={sheet}
          aside={<Badge kind={kind} text={`第 ${line} 行`} />}
          last={at === shown.length - 1}
        />
      ))}
    </Card>
  );
}
