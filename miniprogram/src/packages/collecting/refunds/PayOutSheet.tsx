import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { yuan } from '../../../ui/figures';
import { Field } from '../../../ui/form/Field';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import type { Refund } from './Refunds';

export interface PayOutSheetProps {
  refund: Refund;
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

/** 付款: cash handed over or a transfer made, with its slip; what no payment here brought never goes without one. */
export function PayOutSheet({ refund, communityId, onClose, onDone }: PayOutSheetProps) {
  const { refundId, unitLabel, wayTitle, fen, whatText, needsSlip } = refund;
  const [photos, setPhotos] = useState<string[]>([]);
  const pay = useAction(async () => {
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    await cloud.payment.payOutRefund({ refundId, fileIds });
    toast('记好了');
    onDone();
  });
  return (
    <Sheet open title="钱付给住户了吗？" onClose={onClose}>
      <Note>
        {labelText(unitLabel)}，{wayTitle} {yuan(fen)} 元。{whatText}。记入账本，不能再改。
      </Note>
      <Field
        label={needsSlip ? '转账回单，或者签了字的收条' : '转账回单或者收条（有的拍上）'}
        hint="最多 9 张"
        error={pay.errorOf('fileIds')}
      >
        <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      </Field>
      <Button
        text="付了，记账"
        busy={pay.busy}
        disabled={needsSlip && photos.length === 0}
        onClick={() => void pay.run()}
      />
    </Sheet>
  );
}
