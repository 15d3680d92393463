import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Entry } from './Entries';

export interface EntrySheetProps {
  communityId: string;
  entry: Entry;
  /** The committee's own papers are not the firm's to see. */
  seesPapers: boolean;
  onDone: () => void;
}

/** One entry with its papers, and what this person may do with it. */
export function EntrySheet({ communityId, entry, seesPapers, onDone }: EntrySheetProps) {
  const { entryId, progress, may } = entry;
  const [reversing, setReversing] = useState(false);
  const files = useLoad(seesPapers ? `purse-files.${entryId}` : undefined, () => cloud.ledger.purseFiles({ entryId }));
  return (
    <>
      <KeyValues rows={rowsOf(entry)} />
      {seesPapers ? (
        <Loaded load={files} what="凭证">
          {(answer) => <Photos photos={answer.files.map(({ url }) => ({ src: url }))} />}
        </Loaded>
      ) : null}
      {progress ? <Progress name="正在分到各户" {...progress} unit="户" note="可以先离开这一页" /> : null}
      {may.includes('consent') ? <Answer entry={entry} as="consent" onDone={onDone} /> : null}
      {may.includes('confirm') ? <Answer entry={entry} as="confirm" onDone={onDone} /> : null}
      {may.includes('reverse') && !reversing ? (
        <Button kind="line" text="记错了，冲回" onClick={() => setReversing(true)} />
      ) : null}
      {reversing ? <Reversing communityId={communityId} entryId={entryId} onDone={onDone} /> : null}
    </>
  );
}

const rowsOf = ({ kindTitle, amountFen, day, counterparty, ground, consentNote, stateText, reason }: Entry) =>
  [
    { name: '用途', value: kindTitle },
    { name: '金额', value: `${yuan(amountFen)} 元` },
    { name: '日期', value: dayText(day) },
    { name: '付给', value: counterparty },
    { name: '依据', value: ground },
    { name: '社区意见', value: consentNote },
    { name: '办到哪里', value: stateText },
    { name: '退回原因', value: reason },
  ].filter(({ value }) => value !== '');

const words = {
  consent: { label: '意见（不同意要写）', no: '不同意', yes: '同意', field: 'note' },
  confirm: { label: '退回原因（退回才写）', no: '退回', yes: '核对无误，记账', field: 'reason' },
} as const;

interface AnswerProps {
  entry: Entry;
  as: keyof typeof words;
  onDone: () => void;
}

function Answer({ entry: { entryId }, as, onDone }: AnswerProps) {
  const [said, setSaid] = useState('');
  const { label, no, yes, field } = words[as];
  const send = useAction(async (agree: boolean) => {
    const { state } =
      as === 'consent'
        ? await cloud.ledger.consentToUse({ entryId, agree, note: said })
        : await cloud.ledger.confirmPurse({ entryId, agree, reason: said });
    toast(state === 'working' ? '正在分到各户' : '办好了');
    onDone();
  });
  return (
    <>
      <TextField label={label} max={200} value={said} onChange={setSaid} error={send.errorOf(field)} />
      <Buttons>
        <Button kind="brick" text={no} busy={send.busy} onClick={() => void send.run(false)} />
        <Button text={yes} busy={send.busy} onClick={() => void send.run(true)} />
      </Buttons>
    </>
  );
}

interface ReversingProps {
  communityId: string;
  entryId: string;
  onDone: () => void;
}

function Reversing({ communityId, entryId, onDone }: ReversingProps) {
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    await cloud.ledger.reversePurse({ entryId, reason, fileIds });
    toast('登记了，等另一个人复核');
    onDone();
  });
  return (
    <>
      <Note>原来那一笔留着，另一个人复核以后记一笔方向相反的。</Note>
      <TextField label="为什么" max={200} value={reason} onChange={setReason} error={send.errorOf('reason')} />
      <Field label="凭证" hint="比如退回的银行回单" error={send.errorOf('fileIds')}>
        <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      </Field>
      <Button kind="brick" text="登记冲回" busy={send.busy} onClick={() => void send.run()} />
    </>
  );
}
