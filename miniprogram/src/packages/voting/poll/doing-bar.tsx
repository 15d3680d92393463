import type { ReactElement } from 'react';
import { hasResult } from '../../../polls/has-result';
import { go } from '../../../routes';
import { BottomBar, type BottomBarProps } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import type { Vote } from '../shown/useVote';
import type { Voter } from '../shown/voter';

/** The bar of a vote: cast, change, or see what came of it. None when there is nothing to do. */
export function doingBar({ poll, row }: Vote, { proxyId }: Voter): ReactElement<BottomBarProps> | undefined {
  const { pollId, state } = poll;
  if (hasResult(state))
    return (
      <BottomBar>
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      </BottomBar>
    );
  if (state !== 'open' || !row) return undefined;
  if (row.voted)
    return (
      <BottomBar>
        {row.mayVote && poll.changeable ? (
          <Button kind="line" text="改我的票" onClick={() => go('voting/ballot', { pollId, proxyId })} />
        ) : null}
        <Button text="我的回执" onClick={() => go('voting/receipt', { pollId, proxyId })} />
      </BottomBar>
    );
  if (!row.mayVote) return undefined;
  return (
    <BottomBar>
      <Button text="去投票" onClick={() => go('voting/ballot', { pollId, proxyId })} />
    </BottomBar>
  );
}
