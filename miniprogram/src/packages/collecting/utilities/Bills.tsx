import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { billStamp } from './states';

/** Every bill, the newest first; a press opens what is to be done with it. */
export function Bills({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`meter-bills.${communityId}`, (skip) =>
    cloud.fees.meterBills({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="水电账单">
      {(pages) => {
        const bills = pages.flatMap((page) => page.bills);
        if (bills.length === 0)
          return (
            <Card>
              <Empty title="还没有水电账单" detail="登记以后换一个人复核，才分摊到各户。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {bills.map(({ meterBillId, title, place, totalFen, supplierFen, state }, at) => (
                <NoticeRow
                  key={meterBillId}
                  title={`${title}，${place}`}
                  badge={billStamp(state)}
                  meta={[`${yuan(totalFen)} 元`, supplied(totalFen, supplierFen)]}
                  last={at === bills.length - 1}
                  onClick={() => go('collecting/utilities', { communityId, meterBillId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.bills.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}

const supplied = (totalFen: number, supplierFen: number): string =>
  supplierFen === 0 ? '还没付给供应方' : supplierFen >= totalFen ? '已付供应方' : `付了 ${yuan(supplierFen)} 元`;
