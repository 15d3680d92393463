import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** Every use that two persons have put into the books. */
export function Posted({ communityId, book }: { communityId: string; book: 'S' | 'K' }) {
  const { load, more } = usePages(`purse-posted.${communityId}.${book}`, (skip) =>
    cloud.ledger.purseEntries({ communityId, book, skip, limit: pageSize }),
  );
  return (
    <>
      <SectionHead title={book === 'S' ? '用在哪里' : '花在哪里'} />
      <Loaded load={load} what="使用记录">
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0)
            return (
              <Card>
                <Empty title="还没有用过" detail="每一笔都要两个人办，记了账就列在这里。" />
              </Card>
            );
          return (
            <>
              <Card kind="list">
                {entries.map(
                  ({ entryId, title, kindTitle, amountFen, day, counterparty, ground, state, stateText }, at) => (
                    <NoticeRow
                      key={entryId}
                      title={`${title}，${yuan(amountFen)} 元`}
                      badge={state === 'done' ? undefined : { kind: 'closed', text: stateText }}
                      meta={[kindTitle, dayText(day), counterparty, ground].filter((word) => word !== '')}
                      last={at === entries.length - 1}
                    />
                  ),
                )}
              </Card>
              <More last={pages.at(-1)?.entries.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
