import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { useLoad } from '../../cloud/useLoad';
import { Card } from '../../ui/card/Card';
import { Segment } from '../../ui/options/Options';
import { Empty } from '../../ui/state/Empty';
import { Loaded } from '../../ui/state/Loaded';
import { PollCard } from './PollCard';
import { useCounts } from './useCounts';
import { Ways } from './Ways';

type View = 'running' | 'finished';

const nothing: Record<View, { title: string; detail: string }> = {
  running: { title: '现在没有表决', detail: '开大会要提前 15 天公告，公告了这里就有。' },
  finished: { title: '还没有结束的表决', detail: '截止以后马上计票，结果公布在这里。' },
};

/** The votes of one community: those going on, and those that are over. */
export function AssemblyOf({ communityId }: { communityId: string }) {
  const [view, setView] = useState<View>('running');
  const load = useLoad(`polls.${communityId}.${view}`, () =>
    cloud.assembly.list({ communityId, finished: view === 'finished' }),
  );
  const counts = useCounts(load.data, view === 'running');
  return (
    <>
      <Segment
        options={[
          { id: 'running', text: `正在投票${counts ? ` ${counts.running}` : ''}` },
          { id: 'finished', text: `已结束${counts ? ` ${counts.finished}` : ''}` },
        ]}
        value={view}
        onChange={setView}
      />
      <Loaded load={load} what="表决" shape="card">
        {({ polls, now }) =>
          polls.length === 0 ? (
            <Card>
              <Empty {...nothing[view]} />
            </Card>
          ) : (
            polls.map((poll) => <PollCard key={poll.pollId} poll={poll} now={now} />)
          )
        }
      </Loaded>
      <Ways />
    </>
  );
}
