import type { Poll } from '../../../polls/poll';
import { go, type Screen } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell, type CellProps } from '../../../ui/cell/Cell';
import type { Vote } from '../shown/useVote';

interface Way extends Pick<CellProps, 'icon' | 'text' | 'detail'> {
  screen: Screen;
}

/** What else an owner can do about a vote, as long as it can be done. */
export function Ways({ vote: { poll, row } }: { vote: Vote }) {
  const ways = waysIn(poll, row?.onRoll === true);
  if (ways.length === 0) return null;
  return (
    <Card kind="list">
      {ways.map(({ screen, ...cell }, at) => (
        <Cell
          key={screen}
          {...cell}
          tint="pine"
          last={at === ways.length - 1}
          onClick={() => go(screen, { pollId: poll.pollId })}
        />
      ))}
    </Card>
  );
}

function waysIn({ state, policies, questions }: Poll, onRoll: boolean): Way[] {
  const ahead = state === 'announced';
  const going = ahead || state === 'open';
  const agents = policies.some(({ setting, answer }) => setting === 'proxyCap' && answer !== '不接受委托');
  const ways: (Way & { when: boolean })[] = [
    {
      when: ahead,
      screen: 'voting/roll-check',
      icon: 'doc',
      text: '核对名册',
      detail: '自家的一行不对，开始前提出来',
    },
    {
      when: going && onRoll && agents,
      screen: 'voting/proxy',
      icon: 'edit',
      text: '委托别人投',
      detail: '自己投不了，写明托给谁',
    },
    {
      when: questions.some(({ kind }) => kind === 'election'),
      screen: 'voting/election',
      icon: 'council',
      text: '看这次选举',
      detail: '候选人怎么来的、怎么审的',
    },
  ];
  return ways.filter(({ when }) => when).map(({ when: _, ...way }) => way);
}
