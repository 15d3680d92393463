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
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Stats } from '../../../ui/stats/Stats';
import { stamp } from '../../repairs/stamp';

const views = [
  { id: 'open', text: '没修好的' },
  { id: 'done', text: '等确认' },
  { id: 'closed', text: '办结的' },
] as const;
type View = (typeof views)[number]['id'];

const nothing: Record<View, { title: string; detail: string }> = {
  open: { title: '没有要修的', detail: '住户一报修，这里就有。' },
  done: { title: '没有等确认的', detail: '报完工以后，住户两天内确认。' },
  closed: { title: '还没有办结的', detail: '住户确认，或两天不回，就办结了。' },
};

/** 报修: late ones first; each opens where it is taken and finished. */
export function Queue({ desk: { communityId } }: { desk: Desk }) {
  const [view, setView] = useState<View>('open');
  const { load, more } = usePages(`queue.${communityId}.${view}`, (skip) =>
    cloud.requests.queue({ communityId, state: view, skip, limit: pageSize }),
  );
  return (
    <Page title="报修">
      <Segment options={views} value={view} onChange={setView} />
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
                      meta={[row.place, `${row.unitLabel} 报的`, momentText(row.reportedAt)]}
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
    </Page>
  );
}
