import type { ReactElement } from 'react';
import { go } from '../../../routes';
import { BottomBar, type BottomBarProps } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import type { Vote } from '../shown/useVote';

/** The bar of a vote: cast, change, or see what came of it. None when there is nothing to do. */
export function doingBar({ poll, row }: Vote): ReactElement<BottomBarProps> | undefined {
  const { pollId, state } = poll;
  if (state === 'published')
    return (
      <BottomBar>
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      </BottomBar>
    );
  if (state !== 'open' || !row) return undefined;
  if (row.voted)
    return (
      <BottomBar>
        {row.mayVote ? <Button kind="line" text="改我的票" onClick={() => go('voting/ballot', { pollId })} /> : null}
        <Button text="我的回执" onClick={() => go('voting/receipt', { pollId })} />
      </BottomBar>
    );
  if (!row.mayVote) return undefined;
  return (
    <BottomBar>
      <Button text="去投票" onClick={() => go('voting/ballot', { pollId })} />
    </BottomBar>
  );
}
