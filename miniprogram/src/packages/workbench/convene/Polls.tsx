import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { Desk } from '../desk/desk';
import { stamps } from './poll';

export function Polls({ desk: { communityId } }: { desk: Desk }) {
  const [view, setView] = useState<'running' | 'finished'>('running');
  const load = useLoad(`convened.${communityId}.${view}`, () =>
    cloud.assembly.list({ communityId, finished: view === 'finished' }),
  );
  const views = [
    { id: 'running', text: '没开完的' },
    { id: 'finished', text: '开完的' },
  ] as const;
  const bar = (
    <BottomBar note="公告满 15 天才能开始投票。">
      <Button text="召集一次" onClick={() => go('workbench/convene', { communityId, write: 1 })} />
    </BottomBar>
  );
  return (
    <Page title="业主大会" bar={bar}>
      <Segment options={views} value={view} onChange={setView} />
      <Loaded load={load} what="业主大会">
        {({ polls }) => (
          <Card kind="list">
            {polls.length === 0 ? (
              <Empty
                title={view === 'running' ? '没有正在办的业主大会' : '还没有开完的业主大会'}
                detail="业主共同决定的九类事，要开业主大会表决。"
              />
            ) : null}
            {polls.map(({ pollId, title, state, questions, opensAt, closesAt }, at) => (
              <NoticeRow
                key={pollId}
                title={title}
                badge={stamps[state]}
                meta={[
                  `${questions.length} 件事`,
                  state === 'open' ? `${momentText(closesAt)} 截止` : `${momentText(opensAt)} 开始`,
                ]}
                last={at === polls.length - 1}
                onClick={() => go('workbench/convene', { communityId, pollId })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
