import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { LawLink } from '../../../law/LawLink';
import type { ListedPoll } from '../../../polls/poll';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { stamps } from './poll';

const views = [
  { id: 'draft', text: '草稿' },
  { id: 'running', text: '没开完的' },
  { id: 'finished', text: '开完的' },
] as const;
type View = (typeof views)[number]['id'];

const nothing: Record<View, string> = {
  draft: '没有草稿',
  running: '没有正在办的业主大会',
  finished: '还没有开完的业主大会',
};

/** The votes of a community for those who call them, drafts apart, and the owners' own demands. */
export function Polls({ desk: { communityId } }: { desk: Desk }) {
  const [view, setView] = useState<View>('running');
  const finished = view === 'finished';
  const load = useLoad(`convened.${communityId}.${finished}`, () => cloud.assembly.list({ communityId, finished }));
  const bar = (
    <BottomBar note="公告满 15 天才能开始投票。">
      <Button text="召集一次" onClick={() => go('convening/convene', { communityId, write: 1 })} />
    </BottomBar>
  );
  return (
    <Page title="业主大会" bar={bar}>
      <Segment options={views} value={view} onChange={setView} />
      <Loaded load={load} what="业主大会">
        {({ polls }) => {
          const shown = polls.filter(({ state }) => finished || (state === 'draft') === (view === 'draft'));
          return (
            <Card kind="list">
              {shown.length === 0 ? (
                <Empty title={nothing[view]} detail="业主共同决定的九类事，要开业主大会表决。" />
              ) : null}
              {shown.map((poll, at) => (
                <Row key={poll.pollId} poll={poll} last={at === shown.length - 1} />
              ))}
            </Card>
          );
        }}
      </Loaded>
      <Card kind="list">
        <Cell
          icon="people"
          tint="pine"
          text="业主连署"
          detail="20% 业主联名，就要开临时会议"
          last
          onClick={() => go('voting/petition', { communityId })}
        />
      </Card>
      <LawLink id="regulation-14" />
    </Page>
  );
}

function Row({ poll, last }: { poll: ListedPoll; last: boolean }) {
  const { pollId, communityId, title, state, questions, opensAt, closesAt } = poll;
  return (
    <NoticeRow
      title={title}
      badge={stamps[state]}
      meta={[
        `${questions.length} 件事`,
        state === 'open' ? `${momentText(closesAt)} 截止` : `${momentText(opensAt)} 开始`,
      ]}
      last={last}
      onClick={() => go('convening/convene', { communityId, pollId })}
    />
  );
}
