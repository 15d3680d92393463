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

function waysIn({ state }: Poll, onRoll: boolean): Way[] {
  const ways: Way[] = [];
  if (state === 'announced')
    ways.push({
      screen: 'voting/roll-check',
      icon: 'edit',
      text: '核对我的一行',
      detail: '面积、户主不对，开始前提出来',
    });
  return onRoll ? ways : ways.filter(({ screen }) => screen === 'voting/roll-check');
}
