import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Amount } from '../../../ui/amount/Amount';
import { Cell } from '../../../ui/cell/Cell';
import { PagedList } from '../../../ui/more/PagedList';
import { SectionHead } from '../../../ui/section-head/SectionHead';

/** 对过的: each list and slip with what the account held. */
export function Papers({ communityId }: { communityId: string }) {
  const pages = usePages(`bank-papers.${communityId}`, (skip) =>
    cloud.payment.bankPapers({ communityId, skip, limit: pageSize }),
  );
  return (
    <>
      <SectionHead title="对过的" />
      <PagedList
        pages={pages}
        what="对过的流水"
        rowsOf={({ papers }) => papers}
        nothing={{ title: '还没有对过', detail: '管这个账户的人点上面的账户，选银行流水，或者照回单填余额。' }}
      >
        {({ account, title, kind, to, lines, closingFen, differences }, last) => (
          <Cell
            key={`${account} ${to}`}
            text={`${title}，到 ${dayText(to)}`}
            detail={`${kind === 'list' ? `流水 ${lines} 笔` : '照回单填的余额'}，${differences === 0 ? '都对上' : `当时 ${differences} 处对不上`}`}
            aside={<Amount fen={closingFen} />}
            last={last}
          />
        )}
      </PagedList>
    </>
  );
}
