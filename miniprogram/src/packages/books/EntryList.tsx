import { dayText } from '@mulin/domain/day/spoken';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { usePages } from '../../cloud/usePages';
import type { BadgeKind } from '../../ui/badge/Badge';
import { Card } from '../../ui/card/Card';
import { yuan } from '../../ui/figures';
import { More } from '../../ui/more/More';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';
import { Sheet } from '../../ui/sheet/Sheet';
import { Empty } from '../../ui/state/Empty';
import { Loaded } from '../../ui/state/Loaded';

/** What every entry of the books says of itself. */
export interface ListedEntry {
  entryId: string;
  title: string;
  amountFen: number;
  day: string;
  state: keyof typeof kinds;
}

const kinds = {
  asked: 'wait',
  waiting: 'wait',
  working: 'wait',
  done: 'ok',
  refused: 'bad',
  reversed: 'closed',
} satisfies Record<string, BadgeKind>;

export interface EntryListProps<E extends ListedEntry> {
  /** Under what name the pages are kept. */
  name: string;
  read: (skip: number) => Promise<{ entries: E[] }>;
  /** Which entries there can be, while there is none. */
  none: string;
  stateText: (entry: E) => string;
  kindText?: (entry: E) => string;
  /** One entry with its papers, and what this person may do with it. */
  children: (entry: E, done: () => void) => ReactNode;
}

/** 登记和复核: what one person entered and another confirms. */
export function EntryList<E extends ListedEntry>(props: EntryListProps<E>) {
  const { name, read, none, stateText, kindText, children } = props;
  const [opened, setOpened] = useState<E>();
  const { load, more } = usePages(name, read);
  const done = () => {
    setOpened(undefined);
    load.reload();
  };
  return (
    <>
      <Loaded load={load} what="登记">
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) {
            return (
              <Card>
                <Empty title="还没有登记" detail={none} />
              </Card>
            );
          }
          return (
            <>
              <Card kind="list">
                {entries.map((entry, at) => (
                  <NoticeRow
                    key={entry.entryId}
                    title={entry.title}
                    badge={{ kind: kinds[entry.state], text: stateText(entry) }}
                    meta={[`${yuan(entry.amountFen)} 元`, ...(kindText ? [kindText(entry)] : []), dayText(entry.day)]}
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
        {opened ? children(opened, done) : null}
      </Sheet>
    </>
  );
}
