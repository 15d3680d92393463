import { wholeDayText } from '@mulin/domain/day/spoken';
import { type OutcomeId, outcomesOf } from '@mulin/domain/fees/outcomes';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Done } from './Homes';

export interface OutcomeSheetProps {
  taken: Done;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** 记结果: a call answered, a letter signed for, a case handed over. Added to the record for good. */
export function OutcomeSheet({ taken: { stepId, step, title, day: from }, today, onClose, onDone }: OutcomeSheetProps) {
  const [outcome, setOutcome] = useState<OutcomeId>();
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const save = useAction(async () => {
    if (!outcome) throw new CloudError('INVALID_INPUT', '选一个结果', 'outcome');
    await cloud.arrears.noteOutcome({ stepId, outcome, day, note });
    toast('记下了');
    onDone();
  });
  const interrupts = outcomesOf[step].some(({ id, interrupts: does }) => does && id === outcome);
  return (
    <ConfirmSheet
      open
      title={`${title}的结果`}
      confirm="记下来"
      busy={save.busy}
      onConfirm={() => void save.run()}
      onCancel={onClose}
    >
      <PickField
        label="结果"
        picks={outcomesOf[step].map(({ id, title: text }) => ({ id, text }))}
        value={outcome}
        error={save.errorOf('outcome')}
        onChange={setOutcome}
      />
      <DateField
        label="哪一天"
        value={day}
        today={today}
        from={from}
        to={today}
        error={save.errorOf('day')}
        onChange={setDay}
      />
      <TextField
        long
        label="说明"
        example="比如 挂号信单号、谁签收的"
        max={300}
        value={note}
        error={save.errorOf('note')}
        onChange={setNote}
      />
      {interrupts ? <Note>诉讼时效从 {wholeDayText(day)}重新算三年。记了不能改，签收单要留好原件。</Note> : null}
    </ConfirmSheet>
  );
}
