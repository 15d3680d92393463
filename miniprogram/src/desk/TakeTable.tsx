import { useAction } from '../cloud/useAction';
import { Button } from '../ui/button/Button';
import { openTable, type Table } from './open-table';

export interface TakeTableProps {
  /** What is taken, as a screen reader says it: 导出各小区报事的表格. */
  what: string;
  take: () => Promise<Table>;
}

/** 导出表格: the list that stands above as a spreadsheet, of the same days; it stands below a list that has rows. */
export function TakeTable({ what, take }: TakeTableProps) {
  const taking = useAction(async () => openTable(await take(), '现在没有，表里只有表头'));
  return (
    <Button
      kind="line"
      icon="download"
      text="导出表格"
      label={`导出${what}的表格`}
      busy={taking.busy}
      onClick={() => void taking.run()}
    />
  );
}
