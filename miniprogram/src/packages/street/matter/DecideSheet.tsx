import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Shown } from './Matter';

export interface DecideSheetProps {
  one: Shown;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

const between = 'between';
const empty = { method: '', unit: '', receiver: '', handler: '', watcher: '', limitDay: '' };
const missing: Record<keyof typeof empty, string> = {
  method: '写怎么办',
  unit: '选责任单位',
  receiver: '写谁接',
  handler: '写谁办',
  watcher: '写谁盯',
  limitDay: '选办理时限',
};

/** What was decided: how, which unit, who receives, handles and watches, until when. */
export function DecideSheet({ one, today, onClose, onDone }: DecideSheetProps) {
  const { matterId, members, meetings, longestDay, workdaysText } = one;
  const { values, set } = useFields(empty);
  const [meeting, setMeeting] = useState(meetings[0]?.meetingId ?? between);
  const send = useAction(async () => {
    for (const [field, word] of Object.entries(missing)) {
      if (values[field as keyof typeof empty].trim() === '') throw new CloudError('INVALID_INPUT', word, field);
    }
    const meetingId = meeting === between ? {} : { meetingId: meeting };
    await cloud.street.decideMatter({ matterId, ...meetingId, ...values });
    toast('派出去了');
    onDone();
  });
  return (
    <Sheet open title="定办法" onClose={onClose}>
      <PickField
        label="在哪次会上定的"
        picks={[
          ...meetings.map(({ meetingId, day }) => ({ id: meetingId, text: dayText(day, today) })),
          { id: between, text: '会间在工作群里定的' },
        ]}
        value={meeting}
        error={send.errorOf('meetingId')}
        onChange={setMeeting}
      />
      <TextField long label="怎么办" value={values.method} onChange={set('method')} error={send.errorOf('method')} />
      <PickField
        label="责任单位"
        picks={members.map((unit) => ({ id: unit, text: unit }))}
        value={values.unit}
        error={send.errorOf('unit')}
        onChange={set('unit')}
      />
      <TextField label="接的人" value={values.receiver} onChange={set('receiver')} error={send.errorOf('receiver')} />
      <TextField label="办的人" value={values.handler} onChange={set('handler')} error={send.errorOf('handler')} />
      <TextField label="盯的人" value={values.watcher} onChange={set('watcher')} error={send.errorOf('watcher')} />
      <DateField
        label="办理时限"
        value={values.limitDay}
        today={today}
        from={today}
        to={longestDay}
        error={send.errorOf('limitDay')}
        onChange={set('limitDay')}
      />
      <Note>{workdaysText}</Note>
      <Tip>接、办、盯要三个不同的人，名字只给社区、镇街、住建局看。</Tip>
      <Button text="派出去" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
