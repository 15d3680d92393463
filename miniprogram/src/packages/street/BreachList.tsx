import { momentText } from '@mulin/domain/day/spoken';
import type { Pages } from '../../cloud/usePages';
import { go } from '../../routes';
import { PagedList } from '../../ui/more/PagedList';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';
import { type BreachRow, breachBadge } from './breach';

export interface BreachListProps {
  pages: Pages<{ violations: BreachRow[] }>;
  nothing: { title: string; detail: string };
}

export function BreachList({ pages, nothing }: BreachListProps) {
  return (
    <PagedList pages={pages} what="违规举报" rowsOf={({ violations }) => violations} nothing={nothing}>
      {(row, last) => (
        <NoticeRow
          key={row.violationId}
          title={`${row.kindTitle}：${row.place}`}
          badge={breachBadge(row)}
          meta={[row.no, momentText(row.reportedAt), ...(row.department ? [row.department] : [])]}
          last={last}
          onClick={() => go('street/violation', { violationId: row.violationId })}
        />
      )}
    </PagedList>
  );
}
