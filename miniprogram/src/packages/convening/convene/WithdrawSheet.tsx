import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';

export interface WithdrawSheetProps {
  open: boolean;
  title: string;
  busy: boolean;
  onWithdraw: (reason: string) => void;
  onClose: () => void;
}

/** 撤回公告 asks why: the reason hangs on the board. */
export function WithdrawSheet({ open, title, busy, onWithdraw, onClose }: WithdrawSheetProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdraw = () => {
    if (reason.trim() === '') setMissing(true);
    else onWithdraw(reason.trim());
  };
  return (
    <Sheet open={open} title="撤回公告吗？" onClose={onClose}>
      <View className="ml-sheet__text">
        “{title}
        ”不再投票，公示栏上换成撤回公告，名册上的业主都会收到消息。撤回以后不能恢复，要投只能另开一次，重新公告满 15
        天。
      </View>
      <TextField
        long
        label="为什么撤回"
        hint="写在撤回公告上"
        max={200}
        value={reason}
        onChange={setReason}
        error={missing && reason.trim() === '' ? '写明为什么撤回' : undefined}
      />
      <Buttons>
        <Button kind="line" text="再想想" onClick={onClose} />
        <Button kind="brick" text="撤回公告" busy={busy} onClick={withdraw} />
      </Buttons>
    </Sheet>
  );
}
