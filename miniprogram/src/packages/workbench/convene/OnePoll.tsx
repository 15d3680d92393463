import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Paper } from './Paper';
import { Silent } from './Silent';
import { Turnout } from './Turnout';

export interface OnePollProps {
  pollId: string;
  /** What the draft was told when it was written down. */
  warnings?: readonly string[];
  /** Back to the wizard: a draft can still be written anew. */
  onChange?: () => void;
}

/** One vote: a draft is announced; a running one shows who has taken part, never who chose what. */
export function OnePoll({ pollId, warnings = [], onChange }: OnePollProps) {
  const [asking, setAsking] = useState(false);
  const load = useLoad(`convened.${pollId}`, () => cloud.assembly.show({ pollId }));
  const state = load.data?.poll.state;
  const announce = useAction(async () => {
    setAsking(false);
    await cloud.assembly.announce({ pollId });
    toast('公告贴出去了');
    load.reload();
  });
  const bar =
    state === 'draft' ? (
      <BottomBar note="公告以后票面和名册都封存，不能再改。">
        {onChange ? <Button kind="line" text="改一改" onClick={onChange} /> : null}
        <Button text="封存并公告" busy={announce.busy} onClick={() => setAsking(true)} />
      </BottomBar>
    ) : state === 'published' ? (
      <BottomBar>
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="业主大会" bar={bar}>
      {announce.error ? <Tip kind="bad">{announce.error.message}</Tip> : null}
      {state === 'draft'
        ? warnings.map((warning) => (
            <Tip key={warning} kind="wait" icon="alert">
              {warning}
            </Tip>
          ))
        : null}
      <Loaded load={load} what="业主大会" shape="card">
        {({ poll }) => (
          <>
            {poll.turnout && poll.state !== 'announced' ? <Turnout turnout={poll.turnout} /> : null}
            {poll.state === 'open' ? <Silent pollId={pollId} /> : null}
            <Paper poll={poll} />
          </>
        )}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title="封存并公告吗？"
        confirm="封存并公告"
        busy={announce.busy}
        onConfirm={() => void announce.run()}
        onCancel={() => setAsking(false)}
      >
        票面和名册按现在的样子封存，公告马上贴出去，全体业主都能看到。不能撤回；写错了只能另开一次。
      </ConfirmSheet>
    </Page>
  );
}
