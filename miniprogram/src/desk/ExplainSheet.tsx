import { useState } from 'react';
import { useAction } from '../cloud/useAction';
import { Button } from '../ui/button/Button';
import { TextField } from '../ui/form/TextField';
import { Note } from '../ui/note/Note';
import { Sheet } from '../ui/sheet/Sheet';
import { toast } from '../ui/sheet/toast';
import { type Explained, notWritten } from './explained';

export interface ExplainSheetProps {
  title: string;
  /** Whoever recorded the day does not explain what is wrong with it. */
  may: boolean;
  explain: (note: string) => Promise<Explained>;
  onClose: () => void;
  onDone: () => void;
}

/** 查明差异: says what a difference of WeChat's or the bank's paper was. */
export function ExplainSheet({ title, may, explain, onClose, onDone }: ExplainSheetProps) {
  const [note, setNote] = useState('');
  const [missed, setMissed] = useState<string>();
  const send = useAction(async () => {
    const why = notWritten(await explain(note), note);
    if (why) return setMissed(why);
    toast('记好了');
    onDone();
  });
  if (missed) {
    return (
      <Sheet open title={title} onClose={onDone}>
        <Note>{missed}</Note>
        <Button text="知道了" onClick={onDone} />
      </Sheet>
    );
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      {may ? (
        <>
          <TextField label="查明的原因" long max={200} value={note} error={send.errorOf('note')} onChange={setNote} />
          <Button text="查明了" busy={send.busy} disabled={note.trim() === ''} onClick={() => void send.run()} />
        </>
      ) : (
        <Note>对账和查差异要两个人，请换一位管这个账户的同事来填。</Note>
      )}
    </Sheet>
  );
}
