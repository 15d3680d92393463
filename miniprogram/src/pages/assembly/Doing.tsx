import { View } from '@tarojs/components';
import type { ListedPoll } from '../../polls/poll';
import { bothMet, Turnout } from '../../polls/Turnout';
import { go } from '../../routes';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Link } from '../../ui/link/Link';
import { Note } from '../../ui/note/Note';

/** What a vote is at, and the caller's next step in it. */
export function Doing({ poll }: { poll: ListedPoll }) {
  switch (poll.state) {
    case 'draft':
      return <Note>还没公告，只有起草的人看得到。</Note>;
    case 'announced':
      return <Announced {...poll} />;
    case 'open':
      return <Open {...poll} />;
    case 'closed':
      return <Note>投票截止了，正在计票，过几分钟公布结果。</Note>;
    case 'published':
    case 'final':
      return <Finished {...poll} />;
    case 'revoked':
      return (
        <>
          <Note>这次的决定被责令撤销了，不再执行。</Note>
          <Finished {...poll} />
        </>
      );
    case 'withdrawn':
      return <Note>开始投票前撤回了，这次不投了。</Note>;
  }
}

function Announced({ pollId }: ListedPoll) {
  return (
    <>
      <Note>还没开始投票。先看看要表决什么，核对自己在名册上的面积。</Note>
      <Buttons>
        <Button kind="soft" text="核对名册" onClick={() => go('voting/roll-check', { pollId })} />
      </Buttons>
    </>
  );
}

function Open({ pollId, turnout, mine }: ListedPoll) {
  const reached = turnout !== null && bothMet(turnout);
  const verdict = reached ? '两条都过线了，截止后公布结果' : '两条都过线，投票才算数。';
  return (
    <>
      <View className="ml-hr" />
      <View className="ml-sm ml-strong">参加投票的业主</View>
      {turnout ? <Turnout turnout={turnout} /> : null}
      {mine === 'voted' ? (
        <View className="ml-between ml-after">
          <View className="ml-sm">{verdict}</View>
          <Link text="我的回执" arrow onClick={() => go('voting/receipt', { pollId })} />
        </View>
      ) : (
        <Note>{mine === 'to-vote' ? verdict : `${verdict}您在这次表决里没有票。`}</Note>
      )}
      {mine === 'to-vote' ? (
        <Buttons>
          <Button text="还没投，去投票" onClick={() => go('voting/ballot', { pollId })} />
        </Buttons>
      ) : null}
    </>
  );
}

function Finished({ pollId, mine }: ListedPoll) {
  return (
    <Buttons>
      {mine === 'voted' ? (
        <Button kind="line" text="我的回执" onClick={() => go('voting/receipt', { pollId })} />
      ) : null}
      <Button kind="soft" text="看结果" onClick={() => go('voting/result', { pollId })} />
    </Buttons>
  );
}
