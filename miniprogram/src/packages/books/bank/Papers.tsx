import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** 对过的: each list and slip with what the account held. */
export function Papers({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`bank-papers.${communityId}`, (skip) =>
    cloud.payment.bankPapers({ communityId, skip, limit: pageSize }),
  );
  return (
    <>
      <SectionHead title="对过的" />
      <Loaded load={load} what="对过的流水">
        {(pages) => {
          const papers = pages.flatMap((page) => page.papers);
          if (papers.length === 0) {
            return (
              <Card>
                <Empty title="还没有对过" detail="管这个账户的人点上面的账户，选银行流水，或者照回单填余额。" />
              </Card>
            );
          }
          return (
            <>
              <Card kind="list">
                {papers.map(({ account, title, kind, to, lines, closingFen, differences }, nth) => (
                  <Cell
                    key={`${account} ${to}`}
                    text={`${title}，到 ${dayText(to)}`}
                    detail={`${kind === 'list' ? `流水 ${lines} 笔` : '照回单填的余额'}，${differences === 0 ? '都对上' : `当时 ${differences} 处对不上`}`}
                    aside={<Amount fen={closingFen} />}
                    last={nth === papers.length - 1}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.papers.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
