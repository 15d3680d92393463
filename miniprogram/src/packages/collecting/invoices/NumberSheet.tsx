import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Invoice } from './Invoices';

export interface NumberSheetProps {
  invoice: Invoice;
  onClose: () => void;
  onDone: () => void;
}

/** The number of the invoice issued outside, or of the red-letter one that cancels it. */
export function NumberSheet({ invoice: { invoiceId, state, title }, onClose, onDone }: NumberSheetProps) {
  const [invoiceNo, setInvoiceNo] = useState('');
  const red = state === 'issued';
  const record = useAction(async () => {
    if (!/^\d{8,20}$/.test(invoiceNo)) throw new CloudError('INVALID_INPUT', '发票号码是 8 到 20 位数字', 'invoiceNo');
    await cloud.payment.recordInvoice({ invoiceId, to: red ? 'red-lettered' : 'issued', invoiceNo });
    toast('登记好了');
    onDone();
  });
  return (
    <Sheet open title={red ? '登记冲红' : '登记开票'} onClose={onClose}>
      <TextField
        label={red ? '红字发票号码' : '发票号码'}
        keyboard="number"
        max={20}
        value={invoiceNo}
        error={record.errorOf('invoiceNo')}
        onChange={setInvoiceNo}
      />
      <Note>抬头：{title}。登记以后不能改。</Note>
      <Buttons>
        <Button text="登记" busy={record.busy} onClick={() => void record.run()} />
      </Buttons>
    </Sheet>
  );
}
