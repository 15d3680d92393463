import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { TakeBack } from './TakeBack';

type Entry = Awaited<ReturnType<Cloud['fund']['entries']>>['entries'][number];

const stamps: Record<Entry['state'], { kind: BadgeKind; text: string }> = {
  waiting: { kind: 'wait', text: '等复核' },
  working: { kind: 'wait', text: '正在记账' },
  done: { kind: 'ok', text: '已记账' },
  refused: { kind: 'bad', text: '退回了' },
  reversed: { kind: 'closed', text: '已冲回' },
};

/** What one person entered and another confirms, with its papers. */
export function Entries({ communityId }: { communityId: string }) {
  const [opened, setOpened] = useState<Entry>();
  const { load, more } = usePages(`fund-entries.${communityId}`, (skip) =>
    cloud.fund.entries({ communityId, skip, limit: pageSize }),
  );
  const done = () => {
    setOpened(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="登记">
      {(pages) => {
        const entries = pages.flatMap((page) => page.entries);
        if (entries.length === 0)
          return (
            <Card>
              <Empty title="还没有登记" detail="交存、利息、付款登记以后，换一个人在这里复核。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {entries.map((entry, at) => (
                <NoticeRow
                  key={entry.entryId}
                  title={entry.title}
                  badge={stamps[entry.state]}
                  meta={[`${yuan(entry.amountFen)} 元`, dayText(entry.day)]}
                  last={at === entries.length - 1}
                  onClick={() => setOpened(entry)}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.entries.length ?? 0} onMore={more} />
            <Sheet open={opened !== undefined} title={opened?.title ?? ''} onClose={() => setOpened(undefined)}>
              {opened ? <Confirming communityId={communityId} entry={opened} onDone={done} /> : null}
            </Sheet>
          </>
        );
      }}
    </Loaded>
  );
}

interface ConfirmingProps {
  communityId: string;
  entry: Entry;
  onDone: () => void;
}

function Confirming({ communityId, entry, onDone }: ConfirmingProps) {
  const { entryId, state, mine, reversible, amountFen, day, progress, reason: refusedFor } = entry;
  const [reason, setReason] = useState('');
  const files = useLoad(`fund-files.${entryId}`, () => cloud.fund.entryFiles({ entryId }));
  const confirm = useAction(async (agree: boolean) => {
    const answer = await cloud.fund.confirm({ entryId, agree, reason });
    toast(stamps[answer.state].text);
    onDone();
  });
  return (
    <>
      <Note>
        {yuan(amountFen)} 元，{dayText(day)}。{refusedFor}
      </Note>
      <Loaded load={files} what="凭证">
        {(answer) => <Photos photos={answer.files.map(({ url }) => ({ src: url }))} />}
      </Loaded>
      {progress ? <Progress name="正在记账" {...progress} unit="户" note="可以先离开这一页" /> : null}
      {state === 'waiting' && mine ? <Note>您登记的，要换一个人复核。</Note> : null}
      {state === 'waiting' && !mine ? (
        <>
          <TextField
            label="退回原因（退回才写）"
            max={200}
            value={reason}
            onChange={setReason}
            error={confirm.errorOf('reason')}
          />
          <Buttons>
            <Button kind="brick" text="退回" busy={confirm.busy} onClick={() => void confirm.run(false)} />
            <Button text="核对无误，记账" busy={confirm.busy} onClick={() => void confirm.run(true)} />
          </Buttons>
        </>
      ) : null}
      {reversible ? <TakeBack communityId={communityId} entryId={entryId} onDone={onDone} /> : null}
    </>
  );
}
