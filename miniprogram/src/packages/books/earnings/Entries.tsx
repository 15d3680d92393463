import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { EntryList } from '../EntryList';
import { EntrySheet } from './EntrySheet';

export type Entry = Awaited<ReturnType<Cloud['ledger']['purseEntries']>>['entries'][number];

/** Of 公共收益 or 工作经费: what one person entered and another confirms. */
export function Entries({ desk: { communityId, holds }, book }: { desk: Desk; book: 'S' | 'K' }) {
  return (
    <>
      <SectionHead title="登记和复核" />
      <EntryList
        name={`purse-entries.${communityId}.${book}`}
        read={(skip) => cloud.ledger.purseEntries({ communityId, book, skip, limit: pageSize })}
        none="登记以后换一个人在这里复核，复核了才记账。"
        stateText={(entry: Entry) => entry.stateText}
        kindText={({ kindTitle }) => kindTitle}
      >
        {(entry, done) => (
          <EntrySheet
            communityId={communityId}
            entry={entry}
            seesPapers={book === 'S' || holds('committee', 'community', 'street', 'bureau')}
            onDone={done}
          />
        )}
      </EntryList>
    </>
  );
}
