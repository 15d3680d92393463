import { type ReceptionHost, receptionHosts } from '@mulin/domain/street/reception';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface PlanSheetProps {
  communityId: string;
  /** Those the person sits as. */
  hosts: readonly ReceptionHost[];
  today: string;
  onClose: () => void;
  onDone: () => void;
}

export function PlanSheet({ communityId, hosts, today, onClose, onDone }: PlanSheetProps) {
  const [heldBy, setHeldBy] = useState(hosts[0]);
  const [whole, setWhole] = useState(false);
  const { values, set } = useFields({ host: '', day: '', from: '09:00', to: '11:30', place: '' });
  const number = useNumber();
  const send = useAction(async () => {
    if (!heldBy) throw new CloudError('INVALID_INPUT', '选谁接待', 'heldBy');
    if (values.host.trim() === '') throw new CloudError('INVALID_INPUT', '写谁接待', 'host');
    if (values.day === '') throw new CloudError('INVALID_INPUT', '选哪一天', 'day');
    if (values.place.trim() === '') throw new CloudError('INVALID_INPUT', '写在哪里', 'place');
    const requestId = await number.take();
    await cloud.street.planReception({
      communityId,
      requestId,
      heldBy,
      whole: whole && heldBy === 'street',
      ...values,
    });
    toast('定好了，住户看得到');
    onDone();
  });
  return (
    <Sheet open title="定一个接待日" onClose={onClose}>
      <Kinds
        label="哪一级"
        kinds={hosts.map((id) => ({ id, text: receptionHosts[id] }))}
        value={heldBy}
        error={send.errorOf('heldBy')}
        onChange={setHeldBy}
      />
      {heldBy === 'street' ? (
        <CheckField on={whole} onChange={setWhole}>
          全镇街的小区都可以来
        </CheckField>
      ) : null}
      <TextField
        label="谁接待"
        example="比如 李书记"
        value={values.host}
        onChange={set('host')}
        error={send.errorOf('host')}
      />
      <DateField
        label="哪一天"
        value={values.day}
        today={today}
        from={today}
        error={send.errorOf('day')}
        onChange={set('day')}
      />
      <TextField
        label="几点开始"
        example="09:00"
        value={values.from}
        onChange={set('from')}
        error={send.errorOf('from')}
      />
      <TextField label="几点结束" example="11:30" value={values.to} onChange={set('to')} error={send.errorOf('to')} />
      <TextField label="在哪里" value={values.place} onChange={set('place')} error={send.errorOf('place')} />
      <Button text="定下" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
