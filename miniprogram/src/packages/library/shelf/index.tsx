import { useState } from 'react';
import { useParams } from '../../../routes';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Explanations } from './Explanations';
import { Texts } from './Texts';

const views = [
  { id: 'explained', text: '法条白话' },
  { id: 'rule', text: '本地文件' },
  { id: 'article', text: '宣传' },
] as const;
type View = (typeof views)[number]['id'];

/** 资料: the law in plain words, what the place has issued, what its officers write. */
export default function Shelf() {
  const { show } = useParams<'show'>();
  const [view, setView] = useState<View>(views.find(({ id }) => id === show)?.id ?? 'explained');
  const who = useWho();
  return (
    <Page title="资料">
      <Segment options={views} value={view} onChange={setView} />
      {view === 'explained' ? (
        <Explanations />
      ) : (
        <InCommunity who={who} why="找到房子才知道看哪里的文件。">
          {(communityId) => <Texts communityId={communityId} kind={view} />}
        </InCommunity>
      )}
    </Page>
  );
}
