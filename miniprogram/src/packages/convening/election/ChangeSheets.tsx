import { addDays, endOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

interface ChangeProps {
  electionId: string;
  onClose: () => void;
  onDone: () => void;
}

const needed = (reason: string) => {
  if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写上原因，大家看得到', 'reason');
};

export function ExtendSheet({ electionId, today, onClose, onDone }: ChangeProps & { today: string }) {
  const [until, setUntil] = useState(addDays(today, 7));
  const [reason, setReason] = useState('');
  const extend = useAction(async () => {
    needed(reason);
    await cloud.committee.extendNomination({ electionId, nominateUntil: endOf(until), reason });
    toast('延长了，公告贴出去了');
    onDone();
  });
  return (
    <Sheet open title="延长推荐" onClose={onClose}>
      <DateField
        label="延长到"
        today={today}
        from={today}
        value={until}
        onChange={setUntil}
        error={extend.errorOf('nominateUntil')}
      />
      <TextField
        label="原因"
        example="比如 候选人少于应选人数"
        max={200}
        value={reason}
        onChange={setReason}
        error={extend.errorOf('reason')}
      />
      <Button text="延长" busy={extend.busy} onClick={() => void extend.run()} />
    </Sheet>
  );
}

export function CancelSheet({ electionId, onClose, onDone }: ChangeProps) {
  const [reason, setReason] = useState('');
  const cancel = useAction(async () => {
    needed(reason);
    await cloud.committee.cancelElection({ electionId, reason });
    toast('取消了，公告贴出去了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="取消这次选举吗？"
      confirm="取消选举"
      refuses
      busy={cancel.busy}
      onConfirm={() => void cancel.run()}
      onCancel={onClose}
    >
      取消以后不能恢复，要重新开始推荐。
      <TextField label="原因" max={200} value={reason} onChange={setReason} error={cancel.errorOf('reason')} />
    </ConfirmSheet>
  );
}
