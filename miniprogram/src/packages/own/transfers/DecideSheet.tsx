import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import { moneyRows, namesakeRows } from './rows';
import type { Transfer } from './Transfers';

type Shown = Awaited<ReturnType<Cloud['account']['transferFiles']>>;

/** Compares what was entered with the photographs; looking is written down. */
export function DecideSheet({ one, onClose, onDone }: { one: Transfer; onClose: () => void; onDone: () => void }) {
  const { transferId, unitLabel } = one;
  const [shown, setShown] = useState<Shown>();
  const [answer, setAnswer] = useState('');
  const look = useAction(async () => setShown(await cloud.account.transferFiles({ transferId })));
  const decide = useAction(async (approve: boolean) => {
    if (!approve && answer.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么', 'answer');
    await cloud.account.decideTransfer({ transferId, decision: approve ? 'approve' : 'refuse', answer });
    toast(approve ? '过户好了' : '退回了');
    onDone();
  });
  return (
    <Sheet open title={`${labelText(unitLabel)}过户给新业主吗？`} onClose={onClose}>
      <Note>同意以后名册换成新业主，原业主和家属马上看不到这套房。</Note>
      <KeyValues rows={[...namesakeRows(one), ...moneyRows(one)]} />
      {one.creditFen > 0 && !one.creditToBuyer ? <Note>余额还没退，退了才能同意过户。</Note> : null}
      {shown ? (
        <>
          <Note>登记的新业主：{shown.owners.join('、')}</Note>
          <Photos photos={shown.files.map(({ url }) => ({ src: url }))} />
          {shown.creditFiles.length > 0 ? (
            <>
              <Note>余额留给新业主的凭据：</Note>
              <Photos photos={shown.creditFiles.map(({ url }) => ({ src: url }))} />
            </>
          ) : null}
        </>
      ) : (
        <Button kind="soft" text="看姓名和照片（留记录）" busy={look.busy} onClick={() => void look.run()} />
      )}
      <TextField
        label="意见"
        hint="同意可以不写"
        example="比如 和不动产证一致"
        max={200}
        value={answer}
        error={decide.errorOf('answer')}
        onChange={setAnswer}
      />
      <Buttons>
        <Button kind="brick" text="不同意" busy={decide.busy} onClick={() => void decide.run(false)} />
        <Button text="同意过户" disabled={!shown} busy={decide.busy} onClick={() => void decide.run(true)} />
      </Buttons>
    </Sheet>
  );
}
