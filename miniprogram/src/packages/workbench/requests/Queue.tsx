import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Chips, Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Stats } from '../../../ui/stats/Stats';
import { stamp } from '../../repairs/stamp';
import { CategoryPick } from './CategoryPick';
import { Leads } from './Leads';
import { type KindView, kindViews, nothing, type View, views } from './views';

/** 报修派单: late ones first; each opens where it is taken, given out and finished. */
export function Queue({ desk }: { desk: Desk }) {
  const { communityId, holds } = desk;
  const [view, setView] = useState<View>('open');
  const [kind, setKind] = useState<KindView>('all');
  const [category, setCategory] = useState<string>();
  const { load, more } = usePages(`queue.${communityId}.${view}.${kind}.${category ?? ''}`, (skip) =>
    cloud.requests.queue({
      communityId,
      state: view,
      ...(kind === 'all' ? {} : { kind }),
      ...(category ? { category } : {}),
      skip,
      limit: pageSize,
    }),
  );
  const works = holds('repairer', 'clerk', 'manager');
  return (
    <Page title="报修">
      <Chips options={works ? views : views.filter(({ id }) => id !== 'mine')} value={view} onChange={setView} />
      <Segment options={kindViews} value={kind} onChange={setKind} />
      {works ? (
        <Card>
          <CategoryPick communityId={communityId} value={category} onChange={setCategory} />
        </Card>
      ) : null}
      <Loaded load={load} what="报修">
        {(pages) => {
          const rows = pages.flatMap(({ requests }) => requests);
          const counts = pages[0]?.counts;
          return (
            <>
              {counts ? (
                <Card>
                  <Stats
                    stats={[
                      { value: count(counts.late), text: '已超时', bad: counts.late > 0 },
                      { value: count(counts.reported), text: '待接单' },
                      { value: count(counts.taken), text: '处理中' },
                    ]}
                  />
                </Card>
              ) : null}
              {rows.length === 0 ? (
                <Card>
                  <Empty {...nothing[view]} />
                </Card>
              ) : (
                <Card kind="list">
                  {rows.map((row, at) => (
                    <NoticeRow
                      key={row.requestId}
                      title={row.title}
                      badge={stamp(row)}
                      meta={[row.place, `${row.unitLabel} 报的`, momentText(row.reportedAt), row.handlerName].filter(
                        Boolean,
                      )}
                      last={at === rows.length - 1}
                      onClick={() => go('repairs/progress', { requestId: row.requestId })}
                    />
                  ))}
                </Card>
              )}
              <More last={pages.at(-1)?.requests.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <Leads desk={desk} />
    </Page>
  );
}
