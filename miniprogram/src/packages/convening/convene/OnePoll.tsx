import type { ReactNode } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { OneDraft } from './OneDraft';
import { OneRunning } from './OneRunning';

export interface OnePollProps {
  pollId: string;
  communityId: string;
  head?: ReactNode;
  onChange?: () => void;
}

/** One vote as its convener sees it: a draft to be checked and announced, or one that has been. */
export function OnePoll({ pollId, communityId, head, onChange }: OnePollProps) {
  const load = useLoad(`convened.${pollId}`, async () => {
    const { poll } = await cloud.assembly.show({ pollId });
    const version = poll.state === 'draft' ? (await cloud.assembly.drafted({ pollId })).version : undefined;
    return { poll, version };
  });
  if (!load.data)
    return (
      <Page title="业主大会">
        <Loaded load={load} what="业主大会" shape="card">
          {() => null}
        </Loaded>
      </Page>
    );
  const { poll, version } = load.data;
  if (poll.state !== 'draft') return <OneRunning poll={poll} onChanged={load.reload} />;
  return <OneDraft {...{ poll, version, communityId, head, onChange }} onAnnounced={load.reload} />;
}
