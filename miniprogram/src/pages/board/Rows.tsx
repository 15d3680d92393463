import { pageSize } from '../../cloud/usePages';
import { Button } from '../../ui/button/Button';
import { Card } from '../../ui/card/Card';
import { Empty } from '../../ui/state/Empty';
import type { Board } from './Duties';
import { type Group, nothingIn } from './groups';
import { Row } from './Row';

export interface RowsProps {
  pages: readonly Board[];
  group: Group;
  more: () => void;
  /** Opens the list of what ought to hang. */
  onDuties: () => void;
}

/** What hangs on the board, or what it means that nothing does. */
export function Rows({ pages, group, more, onDuties }: RowsProps) {
  const rows = pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return (
      <Card>
        <Empty {...nothingIn[group]}>
          <Button kind="line" text="看应公示的清单" onClick={onDuties} />
        </Empty>
      </Card>
    );
  return (
    <>
      <Card kind="list">
        {rows.map((notice, at) => (
          <Row key={notice.id} notice={notice} last={at === rows.length - 1} />
        ))}
      </Card>
      {rows.length < (pages.at(-1)?.total ?? 0) ? (
        <Button kind="line" text={`再看 ${pageSize} 条`} onClick={more} />
      ) : null}
    </>
  );
}
