import { useState } from 'react';
import { useParams } from '../../../routes';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Form } from './Form';
import { Mine } from './Mine';

const views = [
  { id: 'report', text: '举报' },
  { id: 'mine', text: '我举报的' },
] as const;

/** 举报违规: anybody of the community; nobody else learns who. */
export default function ReportBreach() {
  const who = useWho();
  const { communityId } = useParams<'communityId'>();
  const [view, setView] = useState<(typeof views)[number]['id']>('report');
  const of = (id: string) =>
    view === 'mine' ? <Mine communityId={id} /> : <Form communityId={id} onDone={() => setView('mine')} />;
  return (
    <Page title="举报违规">
      <Segment options={views} value={view} onChange={setView} />
      {communityId ? (
        of(communityId)
      ) : (
        <InCommunity who={who} why="找到房子才能举报小区里的违规。">
          {of}
        </InCommunity>
      )}
    </Page>
  );
}
