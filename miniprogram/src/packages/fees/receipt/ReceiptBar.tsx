import { useState } from 'react';
import { useAction } from '../../../cloud/useAction';
import { CompanySheet } from '../../../contact/CompanySheet';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { toast } from '../../../ui/sheet/toast';
import type { Paper, ReceiptAnswer } from './paper';
import { savePaper } from './save-paper';

export interface ReceiptBarProps {
  receipt: ReceiptAnswer;
  paper: Paper;
  communityId: string | undefined;
}

/** 开发票 asks the payee; 保存收据 puts a picture of the paper into the phone's album. */
export function ReceiptBar({ receipt, paper, communityId }: ReceiptBarProps) {
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
      {communityId ? (
        <CompanySheet open={asking} title="开发票" communityId={communityId} onClose={() => setAsking(false)}>
          发票由{receipt.payee}开。请告诉前台收据编号 {paper.number}、抬头和税号。
        </CompanySheet>
      ) : null}
    </>
  );
}
