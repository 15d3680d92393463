import { useState } from 'react';
import type { Desk } from '../../../desk/desk';
import { useParams } from '../../../routes';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { CommitteeFunds } from './CommitteeFunds';
import { Entries } from './Entries';
import { SharedEarnings } from './SharedEarnings';

const views = [
  { id: 'S', text: '公共收益' },
  { id: 'K', text: '业委会经费' },
] as const;

export function Standing({ desk }: { desk: Desk }) {
  const { show } = useParams<'show'>();
  const [book, setBook] = useState<(typeof views)[number]['id']>(show === 'K' ? 'K' : 'S');
  return (
    <Page title="公共收益和经费">
      <Segment options={views} value={book} onChange={setBook} />
      {book === 'S' ? <SharedEarnings desk={desk} /> : <CommitteeFunds desk={desk} />}
      <Entries key={book} desk={desk} book={book} />
    </Page>
  );
}
