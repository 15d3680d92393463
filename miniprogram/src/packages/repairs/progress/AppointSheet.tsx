import { dayOf, startOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Segment } from '../../../ui/options/Options';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';
import { halfHours, instantOf } from './hours';

const whens = [
  { id: 'now', text: '现在就去' },
  { id: 'later', text: '约个时间' },
] as const;

/** 约上门: on the way now, or a day and an hour agreed with the home. */
export function AppointSheet({ open, request: { requestId }, now, onClose, onDone }: SheetProps) {
  const today = dayOf(now);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState(today);
  const [hour, setHour] = useState('540');
  const [note, setNote] = useState('');
  const appoint = useAction(async () => {
    const visitAt = when === 'now' ? new Date().toISOString() : instantOf(startOf(day), Number(hour));
    await cloud.requests.appoint({ requestId, visitAt, note });
    toast('告诉住户了');
    onDone();
  });
  return (
    <Sheet open={open} title="什么时候上门" onClose={onClose}>
      <Segment options={whens} value={when} onChange={setWhen} />
      {when === 'later' ? (
        <>
          <DateField
            label="哪一天"
            value={day}
            today={today}
            from={today}
            error={appoint.errorOf('visitAt')}
            onChange={setDay}
          />
          <PickField label="几点" picks={halfHours} value={hour} onChange={setHour} />
        </>
      ) : null}
      <TextField
        label="说明"
        hint="可以不填，住户看得到"
        example="比如 要进卫生间，请收一下"
        max={200}
        value={note}
        onChange={setNote}
        error={appoint.errorOf('note')}
      />
      <Button text={when === 'now' ? '现在就去' : '约好了'} busy={appoint.busy} onClick={() => void appoint.run()} />
    </Sheet>
  );
}
