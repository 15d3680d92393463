import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { pageSize } from '../../../cloud/usePages';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { EntryList } from '../EntryList';
import { TakeBack } from './TakeBack';

type Entry = Awaited<ReturnType<Cloud['fund']['entries']>>['entries'][number];

const stamps: Record<Entry['state'], string> = {
  waiting: '等复核',
  working: '正在记账',
  done: '已记账',
  refused: '退回了',
  reversed: '已冲回',
};

/** Of the fund: what one person entered and another confirms, with its papers. */
export function Entries({ communityId }: { communityId: string }) {
  return (
    <EntryList
      name={`fund-entries.${communityId}`}
      read={(skip) => cloud.fund.entries({ communityId, skip, limit: pageSize })}
      none="交存、利息、付款登记以后，换一个人在这里复核。"
      stateText={(entry: Entry) => stamps[entry.state]}
    >
      {(entry, done) => <Confirming communityId={communityId} entry={entry} onDone={done} />}
    </EntryList>
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
    toast(stamps[answer.state]);
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
