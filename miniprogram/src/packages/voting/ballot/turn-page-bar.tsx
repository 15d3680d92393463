import type { ReactElement } from 'react';
import type { Poll } from '../../../polls/poll';
import { go } from '../../../routes';
import { BottomBar, type BottomBarProps } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import type { Paper } from '../paper/paper';
import type { Voter } from '../shown/voter';
import { turnPage } from './turn-page';

/** 下一件; a question may be left for later, the review says so. After the last one everything is read once more. */
export function turnPageBar(
  { pollId, questions }: Poll,
  { at, answers }: Paper,
  { proxyId }: Voter,
): ReactElement<BottomBarProps> {
  const chosen = answers[questions[at]?.questionId ?? ''] !== undefined;
  const last = at >= questions.length - 1;
  const next = () => (last ? go('voting/review', { pollId, proxyId }) : turnPage(at + 1));
  return (
    <BottomBar>
      {at > 0 ? <Button kind="line" text="上一件" onClick={() => turnPage(at - 1)} /> : null}
      {chosen ? (
        <Button text={last ? '看一遍再交' : '下一件'} onClick={next} />
      ) : (
        <Button kind="line" text={last ? '先不选，看一遍' : '先不选，下一件'} onClick={next} />
      )}
    </BottomBar>
  );
}
