import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { EntrySheet } from './EntrySheet';
import { Writing } from './Writing';

export type Entry = Awaited<ReturnType<Cloud['ledger']['entries']>>['entries'][number];

const books = [
  { id: 'all', text: '全部' },
  { id: 'P', text: '物业费' },
  { id: 'S', text: '公共收益' },
  { id: 'F', text: '维修资金' },
  { id: 'K', text: '业委会经费' },
] as const;
type Book = (typeof books)[number]['id'];

/** What moved, once: both sides of an entry are equal. */
const sizeOf = ({ lines }: Entry): number => lines.reduce((sum, { debitFen }) => sum + debitFen, 0);

/** Only what was written by hand is reversed here; bills and payments are put right where they were made. */
const byHand = ({ postingId, reverses }: Entry): boolean => reverses === null && postingId.startsWith('entry:');

/** The books, newest entry first, and for those who keep them the ways to write one. */
export function Books({ desk: { communityId, holds } }: { desk: Desk }) {
  const [book, setBook] = useState<Book>('all');
  const [entry, setEntry] = useState<Entry>();
  const { load, more } = usePages(`entries.${communityId}.${book}`, (skip) =>
    cloud.ledger.entries({ communityId, skip, limit: pageSize, ...(book === 'all' ? {} : { book }) }),
  );
  const writes = holds('cashier', 'manager');
  const close = () => setEntry(undefined);
  return (
    <Page title="账本">
      <Writing communityId={communityId} writes={writes} />
      <Chips options={books} value={book} onChange={setBook} />
      <Loaded load={load} what="账本">
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0)
            return (
              <Card>
                <Empty title="账本还是空的" detail="账单、缴费自己会记进来；支出和公共收益要带凭证登记，换个人复核。" />
              </Card>
            );
          return (
            <>
              <SectionHead title={`一共 ${count(pages[0]?.total ?? 0)} 笔`} />
              <Card kind="list">
                {entries.map((each, at) => (
                  <NoticeRow
                    key={each.postingId}
                    title={each.memo}
                    badge={each.reverses ? { kind: 'wait', text: '冲正' } : undefined}
                    meta={[
                      `${yuan(sizeOf(each))} 元`,
                      each.factDay === null
                        ? dayText(each.day)
                        : `${dayText(each.day)}，发生在 ${dayText(each.factDay)}`,
                      each.no === null ? '还没编号' : `第 ${count(each.no)} 笔`,
                    ]}
                    last={at === entries.length - 1}
                    onClick={() => setEntry(each)}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.entries.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      {entry ? (
        <EntrySheet
          entry={entry}
          mayReverse={writes && byHand(entry)}
          onClose={close}
          onDone={() => {
            close();
            load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
