import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { stamp } from '../stamp';

export default function RepairList() {
  const { me, home, unitId } = useWho();
  const { load, more } = usePages(unitId && `repairs.${unitId}`, (skip) =>
    cloud.requests.mine({ unitId: unitId ?? '', skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar>
      <Button text="报修" onClick={() => go('repairs/report')} />
    </BottomBar>
  );
  return (
    <Page title="我的报修" bar={bar}>
      {me.data && home ? <Plate slim home={home} homes={me.data.homes} /> : null}
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
    </Page>
  );
}
