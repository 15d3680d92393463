import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { stamp } from '../stamp';

/** What this home reported, newest first. */
export function Mine({ unitId }: { unitId: string | undefined }) {
  const { load, more } = usePages(unitId && `repairs.${unitId}`, (skip) =>
    cloud.requests.mine({ unitId: unitId ?? '', skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="报修">
      {(pages) => {
        const rows = pages.flatMap(({ requests }) => requests);
        if (rows.length === 0)
          return (
            <Card>
              <Empty title="还没有报修" detail="家里、楼道里什么坏了，点下面的“报修”。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {rows.map((row, at) => (
                <NoticeRow
                  key={row.requestId}
                  title={row.title}
                  badge={stamp(row)}
                  meta={[row.category, momentText(row.reportedAt)]}
                  last={at === rows.length - 1}
                  onClick={() => go('repairs/progress', { requestId: row.requestId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.requests.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
