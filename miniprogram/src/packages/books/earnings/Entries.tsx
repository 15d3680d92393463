import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import type { BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { EntrySheet } from './EntrySheet';

export type Entry = Awaited<ReturnType<Cloud['ledger']['purseEntries']>>['entries'][number];

const kinds: Record<Entry['state'], BadgeKind> = {
  asked: 'wait',
  waiting: 'wait',
  working: 'wait',
  done: 'ok',
  refused: 'bad',
  reversed: 'closed',
};

/** What one person entered and another confirms, with its papers. */
export function Entries({ desk: { communityId, holds }, book }: { desk: Desk; book: 'S' | 'K' }) {
  const [opened, setOpened] = useState<Entry>();
  const { load, more } = usePages(`purse-entries.${communityId}.${book}`, (skip) =>
    cloud.ledger.purseEntries({ communityId, book, skip, limit: pageSize }),
  );
  const done = () => {
    setOpened(undefined);
    load.reload();
  };
  return (
    <>
      <SectionHead title="登记和复核" />
      <Loaded load={load} what="登记">
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0)
            return (
              <Card>
                <Empty title="还没有登记" detail="登记以后换一个人在这里复核，复核了才记账。" />
              </Card>
            );
          return (
            <>
              <Card kind="list">
                {entries.map((entry, at) => (
                  <NoticeRow
                    key={entry.entryId}
                    title={entry.title}
                    badge={{ kind: kinds[entry.state], text: entry.stateText }}
                    meta={[`${yuan(entry.amountFen)} 元`, entry.kindTitle, dayText(entry.day)]}
                    last={at === entries.length - 1}
                    onClick={() => setOpened(entry)}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.entries.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <Sheet open={opened !== undefined} title={opened?.title ?? ''} onClose={() => setOpened(undefined)}>
        {opened ? (
          <EntrySheet
            communityId={communityId}
            entry={opened}
            seesPapers={book === 'S' || holds('committee', 'community', 'street', 'bureau')}
            onDone={done}
          />
        ) : null}
      </Sheet>
    </>
  );
}
