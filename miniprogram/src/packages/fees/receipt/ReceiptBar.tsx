import { useState } from 'react';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { toast } from '../../../ui/sheet/toast';
import { InvoiceSheet } from './InvoiceSheet';
import type { Paper, ReceiptAnswer } from './paper';
import { savePaper } from './save-paper';

export interface ReceiptBarProps {
  receipt: ReceiptAnswer;
  paper: Paper;
}

/** 开发票 asks the payee; 保存收据 puts a picture of the paper into the phone's album. */
export function ReceiptBar({ receipt: { orderId, payee }, paper }: ReceiptBarProps) {
  const [asking, setAsking] = useState(false);
  const save = useAction(async () => {
    await savePaper(paper);
    toast('收据存到相册了');
  });
  return (
    <>
      <BottomBar>
        <Button kind="line" text="开发票" onClick={() => setAsking(true)} />
        <Button icon="download" text="保存收据" busy={save.busy} onClick={() => void save.run()} />
      </BottomBar>
      <InvoiceSheet open={asking} orderId={orderId} payee={payee} onClose={() => setAsking(false)} />
    </>
  );
}
