import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { toast } from '../../../ui/sheet/toast';

/** 书面申请: any owner may; it starts the street's sixty days. */
export function Apply({ communityId, onDone }: { communityId: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const send = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写一句为什么申请', 'reason');
    const { groupUntil } = await cloud.formation.apply({ communityId, reason });
    toast(`申请交了，镇街最晚 ${dayText(groupUntil)}组建筹备组`);
    onDone();
  });
  return (
    <Card title="申请筹备首次业主大会">
      <TextField
        long
        label="申请理由"
        example="比如 房子交了一大半，想成立业委会"
        hint="交上去以后，镇街要在 60 天内组建筹备组"
        max={300}
        value={reason}
        onChange={setReason}
        error={send.errorOf('reason') ?? send.errorOf('communityId')}
      />
      <Button text="交申请" busy={send.busy} onClick={() => void send.run()} />
    </Card>
  );
}
