import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 报价: what the home’s own part costs, said before anybody begins. */
export function OfferSheet({ open, request: { requestId }, onClose, onDone }: SheetProps) {
  const [what, setWhat] = useState('');
  const [sum, setSum] = useState('');
  const offer = useAction(async () => {
    if (what.trim() === '') throw new CloudError('INVALID_INPUT', '写清修什么、用什么材料', 'what');
    await cloud.requests.offer({ requestId, what, fen: parseYuan(sum, 'fen') });
    toast('报给住户了，等他家答复');
    onDone();
  });
  return (
    <Sheet open={open} title="报价" onClose={onClose}>
      <TextField
        long
        label="修什么、用什么材料"
        example="比如 换厨房角阀 1 个，含人工"
        max={200}
        value={what}
        onChange={setWhat}
        error={offer.errorOf('what')}
      />
      <TextField
        label="一共多少钱"
        keyboard="digit"
        unit="元"
        value={sum}
        onChange={setSum}
        error={offer.errorOf('fen')}
      />
      <Note>住户同意了才能动手收钱。修完按这个数出账单，不能多收。</Note>
      <Button text="报给住户" busy={offer.busy} onClick={() => void offer.run()} />
    </Sheet>
  );
}
