import { momentText } from '@mulin/domain/day/spoken';
import type { Pages } from '../../cloud/usePages';
import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { More } from '../../ui/more/More';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';
import { Empty } from '../../ui/state/Empty';
import { Loaded } from '../../ui/state/Loaded';
import { type BreachRow, breachBadge } from './breach';

export interface BreachListProps {
  pages: Pages<{ violations: BreachRow[] }>;
  nothing: { title: string; detail: string };
}

export function BreachList({ pages: { load, more }, nothing }: BreachListProps) {
  return (
    <Loaded load={load} what="违规举报">
      {(pages) => {
        const rows = pages.flatMap(({ violations }) => violations);
        if (rows.length === 0)
          return (
            <Card>
              <Empty {...nothing} />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {rows.map((row, at) => (
                <NoticeRow
                  key={row.violationId}
                  title={`${row.kindTitle}：${row.place}`}
                  badge={breachBadge(row)}
                  meta={[row.no, momentText(row.reportedAt), ...(row.department ? [row.department] : [])]}
                  last={at === rows.length - 1}
                  onClick={() => go('street/violation', { violationId: row.violationId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.violations.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
