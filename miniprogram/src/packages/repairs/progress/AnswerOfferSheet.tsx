import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';
import { whatFollows } from './offer-words';

/** 答复报价: agreeing is what the bill will rest on. */
export function AnswerOfferSheet({ open, request: { requestId, offers, yesBinds }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const offered = offers.at(-1);
  const answer = useAction(async (agree: boolean) => {
    if (!offered) return;
    const { waitsForOwner } = await cloud.requests.answerOffer({ requestId, no: offered.no, agree, note });
    toast(waitsForOwner ? '告诉业主了，等业主同意' : agree ? '同意了，师傅会来修' : '告诉师傅了');
    onDone();
  });
  if (!offered) return null;
  const waits = !yesBinds && offered.wishedBy !== '';
  return (
    <Sheet open={open} title="同意这个价钱吗" onClose={onClose}>
      <KeyValues
        rows={[
          { name: '修什么', value: offered.what },
          { name: '一共', value: `${yuan(offered.fen)} 元` },
        ]}
      />
      <TextField
        label="说两句"
        hint="可以不填"
        max={200}
        value={note}
        onChange={setNote}
        error={answer.errorOf('note')}
      />
      <Note>{whatFollows(offered, yesBinds)}</Note>
      <Buttons>
        <Button kind="line" text="不同意" busy={answer.busy} onClick={() => void answer.run(false)} />
        {waits ? null : (
          <Button
            text={yesBinds ? '同意' : '想修，请业主同意'}
            busy={answer.busy}
            onClick={() => void answer.run(true)}
          />
        )}
      </Buttons>
    </Sheet>
  );
}
