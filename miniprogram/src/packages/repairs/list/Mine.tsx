import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { PagedList } from '../../../ui/more/PagedList';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { stamp } from '../stamp';

/** What this home reported, newest first. */
export function Mine({ unitId }: { unitId: string | undefined }) {
  const pages = usePages(unitId && `repairs.${unitId}`, (skip) =>
    cloud.requests.mine({ unitId: unitId ?? '', skip, limit: pageSize }),
  );
  return (
    <PagedList
      pages={pages}
      what="报修"
      rowsOf={({ requests }) => requests}
      nothing={{ title: '还没有报修', detail: '家里、楼道里什么坏了，点下面的“报修”。' }}
    >
      {(row, last) => (
        <NoticeRow
          key={row.requestId}
          title={row.title}
          badge={stamp(row)}
          meta={[row.category, momentText(row.reportedAt)]}
          last={last}
          onClick={() => go('repairs/progress', { requestId: row.requestId })}
        />
      )}
    </PagedList>
  );
}
