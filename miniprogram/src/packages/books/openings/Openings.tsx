import { momentText, wholeDayText } from '@mulin/domain/day/spoken';
import { openingStates } from '@mulin/domain/ledger/opening-states';
import { Text } from '@tarojs/components';
import { Fragment, useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { useWatch } from '../../../desk/useWatch';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { books, isFree, type Opening } from './books';
import { OpeningSheet } from './OpeningSheet';

/** The three books, how each began, and what waits for its second person. */
export function Openings({ desk: { communityId, holds } }: { desk: Desk }) {
  const [opened, setOpened] = useState<Opening>();
  const load = useLoad(`openings.${communityId}`, () => cloud.ledger.openings({ communityId }));
  const all = load.data?.openings ?? [];
  useWatch(
    all.some(({ state }) => state === 'working' || state === 'backing'),
    load.reload,
  );
  const mayEnter = holds('clerk', 'cashier', 'manager');
  return (
    <Page title="期初余额">
      <Note>小区中途搬到这里来，把原来账上的余额、住户的旧欠和预收带过来，从下个月起在这里记账。</Note>
      <Loaded load={load} what="期初余额">
        {({ openings }) =>
          books.map((book) => {
            const own = openings.filter((opening) => opening.book === book.id);
            const free = isFree(own[0]);
            return (
              <Fragment key={book.id}>
                <Card kind={own.length > 0 ? 'list' : undefined} title={book.title}>
                  {own.map((opening, at) => (
                    <NoticeRow
                      key={opening.openingId}
                      title={`截至 ${wholeDayText(opening.day)}，${openingStates[opening.state]}`}
                      badge={opening.mayDecide ? { kind: 'wait', text: '等您复核' } : undefined}
                      meta={[`${momentText(opening.at)}登记`, ...(opening.reason === '' ? [] : [opening.reason])]}
                      last={at === own.length - 1}
                      onClick={() => setOpened(opening)}
                    />
                  ))}
                  {own.length === 0 ? (
                    <Text className="ml-note">没有期初。从零开始的小区不用录；账本里有了更早的账，就不能再录了。</Text>
                  ) : null}
                </Card>
                {free && mayEnter ? (
                  <Button
                    kind="line"
                    text={`录${book.title}期初`}
                    onClick={() => go('books/openings', { communityId, book: book.id })}
                  />
                ) : null}
              </Fragment>
            );
          })
        }
      </Loaded>
      {opened ? (
        <OpeningSheet
          opening={opened}
          onClose={() => setOpened(undefined)}
          onDone={() => {
            setOpened(undefined);
            load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
