import { momentText } from '@mulin/domain/day/spoken';
import type { Poll } from '../../../polls/poll';
import { Tip } from '../../../ui/tip/Tip';

/** What the state of a vote means for its owners, where a word is not enough. */
export function StateTip({ poll, now }: { poll: Poll; now: string }) {
  const { state, opensAt, paperUntil, closesAt } = poll;
  switch (state) {
    case 'announced':
      return <Tip icon="clock">还没开始。{momentText(opensAt)} 起可以投，先核对自己在名册上的一行。</Tip>;
    case 'closed':
      return (
        <Tip icon="clock">
          {paperUntil > closesAt && now < paperUntil
            ? `投票截止了。截止前收到的纸质票，${momentText(paperUntil)} 前录入完，再一起计票。`
            : '投票截止了，正在计票，过几分钟公布结果。'}
        </Tip>
      );
    case 'published':
      return <Tip>结果公布了，业主可以提异议。异议期过了，决定才最后定下来。</Tip>;
    case 'final':
      return (
        <Tip kind="ok" icon="check-circle">
          异议期过了，结果已经定下来。
        </Tip>
      );
    case 'withdrawn':
      return <Tip kind="wait">开始投票前撤回了，这次不投了。原因看公示栏的公告。</Tip>;
    case 'revoked':
      return (
        <Tip kind="bad" icon="alert">
          这次的决定被责令撤销了，不再执行（《物业管理条例》第十九条）。
        </Tip>
      );
    default:
      return null;
  }
}
