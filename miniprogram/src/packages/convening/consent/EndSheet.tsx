import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

/** 作废 asks why; votes already announced keep their effect. */
export function EndSheet({ consentId, onClose }: { consentId: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const end = useAction(async () => {
    await cloud.assembly.endConsent({ consentId, reason });
    toast('这份同意书作废了');
    onClose();
  });
  return (
    <Sheet open title="作废这份同意书吗？" onClose={onClose}>
      <View className="ml-sheet__text">以后公告的表决，手机投票不再直接算数；已经公告的照公告办。</View>
      <TextField long label="为什么作废" max={200} value={reason} onChange={setReason} error={end.errorOf('reason')} />
      <Buttons>
        <Button kind="line" text="再想想" onClick={onClose} />
        <Button kind="brick" text="作废" busy={end.busy} onClick={() => void end.run()} />
      </Buttons>
    </Sheet>
  );
}
