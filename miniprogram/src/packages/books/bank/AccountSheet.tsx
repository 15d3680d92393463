import { addDays } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadFile, uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Account } from './Accounts';
import type { Looked } from './Preview';

export interface AccountSheetProps {
  communityId: string;
  today: string;
  account: Account;
  onLook: (looked: Looked) => void;
  onClose: () => void;
  onDone: () => void;
}

/** 选流水, or 登记余额 from a slip where there is none. */
export function AccountSheet({ communityId, today, account, onLook, onClose, onDone }: AccountSheetProps) {
  const [bySlip, setBySlip] = useState(false);
  const { title, through } = account;
  const choose = useAction(async () => {
    const chosen = await chooseSheet();
    if (!chosen) return;
    const fileId = await uploadFile(chosen.path, { folder: 'settlements', communityId }, endingOf(chosen.name));
    const preview = await cloud.payment.previewBankList({ communityId, account: account.account, fileId });
    onLook({ fileId, account, preview });
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      {choose.error ? <Tip kind="bad">{choose.error.message}</Tip> : null}
      {bySlip ? (
        <Slip communityId={communityId} today={today} account={account} onDone={onDone} />
      ) : (
        <>
          <Note>
            {through === null
              ? '从网银导出流水，要有日期、收入、支出、余额。'
              : `从 ${wholeDayText(addDays(through, 1))}起导出，要有日期、收入、支出、余额。`}
          </Note>
          <Button text="选银行流水（表格）" busy={choose.busy} onClick={() => void choose.run()} />
          <Button kind="line" text="没有流水，照回单填余额" onClick={() => setBySlip(true)} />
        </>
      )}
    </Sheet>
  );
}

function Slip({
  communityId,
  today,
  account,
  onDone,
}: Pick<AccountSheetProps, 'communityId' | 'today' | 'account' | 'onDone'>) {
  const [day, setDay] = useState('');
  const [balance, setBalance] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    if (day === '') throw new CloudError('INVALID_INPUT', '选一个日子', 'day');
    const closingFen = parseYuan(balance, 'closingFen');
    const [fileId] = await uploadPhotos(photos, { folder: 'settlements', communityId });
    if (!fileId) throw new CloudError('INVALID_INPUT', '拍一张银行回单', 'fileId');
    const answer = await cloud.payment.recordBankBalance({
      communityId,
      account: account.account,
      day,
      closingFen,
      fileId,
    });
    toast(answer.differences === 0 ? '和账上一样，记好了' : '和账上不一样，记好了，要别人查');
    onDone();
  });
  return (
    <>
      <DateField
        label="哪天的余额"
        value={day}
        today={today}
        from={account.through === null ? undefined : addDays(account.through, 1)}
        to={addDays(today, -1)}
        error={send.errorOf('day')}
        onChange={setDay}
      />
      <TextField
        label="银行余额"
        unit="元"
        keyboard="digit"
        value={balance}
        error={send.errorOf('closingFen')}
        onChange={setBalance}
      />
      <Field label="回单照片" error={send.errorOf('fileId')}>
        <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
      </Field>
      <Note>登记以后不能改，下次从这一天以后对。</Note>
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
    </>
  );
}
