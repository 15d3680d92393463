import { dayOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { LawLink } from '../../../law/LawLink';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Committee } from './Committee';
import { Posted } from './Posted';
import { Shared } from './Shared';

const views = [
  { id: 'S', text: '公共收益' },
  { id: 'K', text: '业委会经费' },
] as const;

/** 公共收益和业委会经费, for everybody whose money it is: what there is, and every use that is in the books. */
export default function Earnings() {
  const [book, setBook] = useState<(typeof views)[number]['id']>('S');
  const { me, home } = useWho();
  return (
    <Page title="公共收益和业委会经费">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Segment options={views} value={book} onChange={setBook} />
              {book === 'S' ? (
                <Shared communityId={home.communityId} />
              ) : (
                <Committee communityId={home.communityId} year={dayOf(mine.now).slice(0, 4)} />
              )}
              <Posted key={book} communityId={home.communityId} book={book} />
              <LawLink id="civil-282" />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
