import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { postsOf, useMe } from '../../../who/me';
import { useWho } from '../../../who/useWho';
import { MatterList } from '../MatterList';
import { FileSheet } from './FileSheet';

const views = [
  { id: 'open', text: '在办的' },
  { id: 'over', text: '办结的' },
] as const;

/** 联席会议事项 of one community: everybody reads them, community and street put new ones before it. */
export default function MattersPage() {
  const who = useWho();
  const { communityId } = useParams<'communityId'>();
  const [filing, setFiling] = useState(false);
  const posts = useMe();
  const roles = (posts.data ? postsOf(posts.data) : []).map(({ role }) => role);
  const files = communityId !== undefined && roles.some((role) => role === 'community' || role === 'street');
  return (
    <Page
      title="联席会议事项"
      bar={
        files ? (
          <BottomBar>
            <Button text="提交一件" onClick={() => setFiling(true)} />
          </BottomBar>
        ) : undefined
      }
    >
      {communityId ? (
        <Of communityId={communityId} opens={roles.some((role) => ['community', 'street', 'bureau'].includes(role))} />
      ) : (
        <InCommunity who={who} why="找到房子才能看小区的事项。">
          {(own) => <Of communityId={own} opens={false} />}
        </InCommunity>
      )}
      {filing && communityId ? (
        <FileSheet
          communityId={communityId}
          onClose={() => setFiling(false)}
          onDone={(matterId) => {
            setFiling(false);
            go('street/matter', { matterId });
          }}
        />
      ) : null}
    </Page>
  );
}

function Of({ communityId, opens }: { communityId: string; opens: boolean }) {
  const [view, setView] = useState<(typeof views)[number]['id']>('open');
  const pages = usePages(`matters.${communityId}.${view}`, (skip) =>
    cloud.street.matters({ communityId, over: view === 'over', skip, limit: pageSize }),
  );
  return (
    <>
      <Segment options={views} value={view} onChange={setView} />
      <MatterList pages={pages} onOpen={opens ? (matterId) => go('street/matter', { matterId }) : undefined} />
    </>
  );
}
