import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

type Bill = Awaited<ReturnType<Cloud['fees']['paidBeyondEnd']>>['bills'][number];

/** 缴到终止以后的: what is to be given back of each; it is asked for where all refunds are. */
export function PaidBeyond({ communityId, refunds }: { communityId: string; refunds: boolean }) {
  const { load, more } = usePages(`paid-beyond.${communityId}`, (skip) =>
    cloud.fees.paidBeyondEnd({ communityId, skip, limit: pageSize }),
  );
  const open = () => go('collecting/refunds', { communityId });
  return (
    <Loaded load={load} what="要退的账单" shape="card">
      {(pages) => {
        const bills: Bill[] = pages.flatMap((page) => page.bills);
        return (
          <>
            <Card kind="list" title="缴到终止以后的，要退">
              {bills.length === 0 ? <Empty title="没有要退的" detail="缴到终止以后的都退了。" /> : null}
              {bills.map(({ billId, unitLabel, title, fen, underway }, at) => (
                <Cell
                  key={billId}
                  text={labelText(unitLabel)}
                  detail={title}
                  aside={underway ? <Badge kind="wait" text="正在退" /> : `退 ${yuan(fen)} 元`}
                  last={at === bills.length - 1}
                  onClick={refunds ? open : undefined}
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
