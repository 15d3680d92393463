import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { count } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Entry } from './Books';
import { Sides } from './Sides';

export interface EntrySheetProps {
  entry: Entry;
  mayReverse: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** One entry with both sides; who keeps the books may ask for its reversal, another person posts that. */
export function EntrySheet({ entry, mayReverse, onClose, onDone }: EntrySheetProps) {
  const { postingId, no, day, memo, lines } = entry;
  const [reversing, setReversing] = useState(false);
  const [reason, setReason] = useState('');
  const reverse = useAction(async () => {
    await cloud.ledger.enterReversal({ postingId, reason });
    toast('登记了，等另一个人复核');
    onDone();
  });
  if (reversing)
    return (
      <ConfirmSheet
        open
        title="冲正这一笔吗？"
        confirm="登记冲正"
        refuses
        busy={reverse.busy}
        onConfirm={() => void reverse.run()}
        onCancel={() => setReversing(false)}
      >
        换一个人复核以后，记一笔一样大、方向相反的。两笔都留在账本里，业主都能看到。
        <TextField
          label="为什么"
          example="比如 金额多记了一位"
          max={200}
          value={reason}
          onChange={setReason}
          error={reverse.errorOf('reason')}
        />
      </ConfirmSheet>
    );
  return (
    <Sheet open title={`${no === null ? '' : `第 ${count(no)} 笔 `}${dayText(day)}`} onClose={onClose}>
      <Sides memo={memo} lines={lines} />
      {mayReverse ? <Button kind="brick" text="冲正这一笔" onClick={() => setReversing(true)} /> : null}
    </Sheet>
  );
}
