import type { ReactNode } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Poll } from '../../../polls/poll';
import { go, replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Paper } from './Paper';
import { useDoings } from './useDoings';
import { Warnings } from './Warnings';
import { Ways } from './Ways';

export interface OneDraftProps {
  poll: Poll;
  /** Which version is shown: nothing else is announced. */
  version: number | undefined;
  communityId: string;
  head?: ReactNode;
  /** Back to the wizard, if one stands behind it. */
  onChange?: (() => void) | undefined;
  onAnnounced: () => void;
}

/** 检查: everything at a glance, what warns, and the announcement that cannot be changed afterwards. */
export function OneDraft({ poll, version, communityId, head, onChange, onAnnounced }: OneDraftProps) {
  const { pollId } = poll;
  const load = useLoad(`warnings.${pollId}.${version ?? 0}`, () => cloud.assembly.warnings({ pollId }));
  const gone = () => replace('convening/convene', { communityId });
  const doings = useDoings(pollId, version, onAnnounced, gone);
  const blocked = load.data?.warnings.some(({ blocking }) => blocking) ?? true;
  const change = onChange ?? (() => go('convening/convene', { communityId, pollId, write: 1 }));
  const bar = (
    <BottomBar note={blocked && load.data ? '标红的先改好，才能公告。' : '公告以后票面和名册都封存，不能再改。'}>
      <Button kind="line" text="改一改" onClick={change} />
      <Button text="封存并公告" disabled={blocked} busy={doings.announce.busy} onClick={() => doings.ask('announce')} />
    </BottomBar>
  );
  return (
    <Page title="业主大会" bar={bar}>
      {head}
      {doings.announce.error ? <Tip kind="bad">{doings.announce.error.message}</Tip> : null}
      <Loaded load={load} what="提醒" shape="card">
        {({ warnings }) => <Warnings warnings={warnings} />}
      </Loaded>
      <Ways poll={poll} />
      <Paper poll={poll} />
      <Link text="删掉这份草稿" onClick={() => doings.ask('discard')} />
      <ConfirmSheet
        open={doings.asking === 'announce'}
        title="封存并公告吗？"
        confirm="封存并公告"
        busy={doings.announce.busy}
        onConfirm={() => void doings.announce.run()}
        onCancel={doings.cancel}
      >
        票面、规矩和名册按现在的样子封存，公告马上贴出去，全体业主都能看到。内容不能再改；开始投票前可以写明原因撤回，写错了只能撤回另开一次。
      </ConfirmSheet>
      <ConfirmSheet
        open={doings.asking === 'discard'}
        title="删掉这份草稿吗？"
        confirm="删掉"
        refuses
        busy={doings.discard.busy}
        onConfirm={() => void doings.discard.run()}
        onCancel={doings.cancel}
      >
        “{poll.title}”还没有公告，删掉以后找不回来。
      </ConfirmSheet>
    </Page>
  );
}
