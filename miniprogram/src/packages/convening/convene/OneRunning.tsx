import type { Poll } from '../../../polls/poll';
import { Turnout } from '../../../polls/Turnout';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Tip } from '../../../ui/tip/Tip';
import { Paper } from './Paper';
import { Papers } from './Papers';
import { Silent } from './Silent';
import { useDoings } from './useDoings';
import { Ways } from './Ways';
import { WithdrawSheet } from './WithdrawSheet';

/** One announced vote: who has taken part, never who chose what; until it opens it can be withdrawn. */
export function OneRunning({ poll, onChanged }: { poll: Poll; onChanged: () => void }) {
  const { pollId, state, turnout } = poll;
  const doings = useDoings(pollId, undefined, onChanged, onChanged);
  const counted = state === 'published' || state === 'final' || state === 'revoked';
  const bar =
    state === 'announced' ? (
      <BottomBar note="开始投票前可以撤回，要写明原因；开始以后不能撤。">
        <Button kind="brick" text="撤回公告" onClick={() => doings.ask('withdraw')} />
        <Button text="看公告的样子" onClick={() => go('voting/poll', { pollId })} />
      </BottomBar>
    ) : counted ? (
      <BottomBar>
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="业主大会" bar={bar}>
      {state === 'withdrawn' ? <Tip kind="wait">开始投票前撤回了，没有人投过票。撤回公告在公示栏。</Tip> : null}
      {turnout && state !== 'announced' && state !== 'withdrawn' ? (
        <Card title="参加的">
          <Turnout turnout={turnout} />
        </Card>
      ) : null}
      {state === 'open' ? <Silent pollId={pollId} /> : null}
      <Ways poll={poll} />
      <Paper poll={poll} />
      <Papers poll={poll} />
      <WithdrawSheet
        open={doings.asking === 'withdraw'}
        title={poll.title}
        busy={doings.withdraw.busy}
        onWithdraw={(reason) => void doings.withdraw.run(reason)}
        onClose={doings.cancel}
      />
    </Page>
  );
}
