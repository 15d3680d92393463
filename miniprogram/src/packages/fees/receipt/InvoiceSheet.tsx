import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

type Invoice = NonNullable<Awaited<ReturnType<Cloud['payment']['invoice']>>['invoice']>;

export interface InvoiceSheetProps {
  open: boolean;
  orderId: string;
  payee: string;
  onClose: () => void;
}

/** 开票申请: the household says the title, the payee issues it. */
export function InvoiceSheet({ open, orderId, payee, onClose }: InvoiceSheetProps) {
  const load = useLoad(open ? `invoice.${orderId}` : undefined, () => cloud.payment.invoice({ orderId }));
  return (
    <Sheet open={open} title="开发票" onClose={onClose}>
      <Loaded load={load} what="开票申请" shape="card">
        {({ invoice }) =>
          invoice && invoice.state !== 'requested' ? (
            <Issued invoice={invoice} />
          ) : (
            <Ask orderId={orderId} payee={payee} asked={invoice} onDone={onClose} />
          )
        }
      </Loaded>
    </Sheet>
  );
}

function Issued({ invoice: { state, title, taxNumber, invoiceNo } }: { invoice: Invoice }) {
  return (
    <>
      <KeyValues
        rows={[
          { name: '抬头', value: title },
          ...(taxNumber ? [{ name: '税号', value: taxNumber }] : []),
          { name: '发票号码', value: invoiceNo },
        ]}
      />
      <Note>{state === 'issued' ? '已经开好了。要改抬头，请找物业冲红重开。' : '这张发票已经冲红作废。'}</Note>
    </>
  );
}

interface AskProps {
  orderId: string;
  payee: string;
  asked: Invoice | null;
  onDone: () => void;
}

function Ask({ orderId, payee, asked, onDone }: AskProps) {
  const [title, setTitle] = useState(asked?.title ?? '');
  const [taxNumber, setTaxNumber] = useState(asked?.taxNumber ?? '');
  const ask = useAction(async () => {
    if (title.trim() === '') throw new CloudError('INVALID_INPUT', '写上发票抬头', 'title');
    await cloud.payment.askInvoice({ orderId, title, taxNumber });
    toast(asked ? '改好了' : '申请好了');
    onDone();
  });
  return (
    <>
      <TextField
        label="抬头"
        example="自己的姓名，或者单位全称"
        value={title}
        error={ask.errorOf('title')}
        onChange={setTitle}
      />
      <TextField
        label="税号"
        hint="单位才要填"
        example="18 位"
        max={20}
        value={taxNumber}
        error={ask.errorOf('taxNumber')}
        onChange={setTaxNumber}
      />
      <Note>
        {asked ? '已经申请了，还没开出来，现在还能改。' : ''}发票由{payee}开，项目和金额照账单，不能改。
      </Note>
      <Buttons>
        <Button text={asked ? '改申请' : '申请开票'} busy={ask.busy} onClick={() => void ask.run()} />
      </Buttons>
    </>
  );
}
