import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { toast } from '../../../ui/sheet/toast';
import type { DoingProps } from './Doings';

type Office = Parameters<typeof cloud.fees.tellOffice>[0]['office'];

/** 告知: one office after another, when and how. */
export function TellForm({ desk: { today }, standardId, change: { untold }, onDone }: DoingProps) {
  const [office, setOffice] = useState<Office>();
  const [day, setDay] = useState<string>();
  const [how, setHow] = useState('');
  const tell = useAction(async () => {
    if (!office) throw new CloudError('INVALID_INPUT', '选告知了哪个部门', 'office');
    if (!day) throw new CloudError('INVALID_INPUT', '选哪天告知的', 'day');
    if (how.trim() === '') throw new CloudError('INVALID_INPUT', '写明怎么告知的', 'how');
    await cloud.fees.tellOffice({ standardId, office, day, how });
    setOffice(undefined);
    setHow('');
    toast('记下了');
    onDone();
  });
  return (
    <Card title="记告知">
      <PickField
        label="告知了谁"
        picks={untold.map(({ office: id, title }) => ({ id: id as Office, text: title }))}
        value={office}
        error={tell.errorOf('office')}
        onChange={setOffice}
      />
      <DateField label="哪天" today={today} to={today} value={day} error={tell.errorOf('day')} onChange={setDay} />
      <TextField
        label="怎么告知的"
        example="比如 送了书面材料，有回执"
        max={120}
        value={how}
        onChange={setHow}
        error={tell.errorOf('how')}
      />
      <Button text="记下" busy={tell.busy} onClick={() => void tell.run()} />
    </Card>
  );
}
