import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Objection } from './decision';

type Outcome = 'dismissed' | 'noted' | 'referred';
const outcomes: readonly { id: Outcome; text: string; detail: string }[] = [
  { id: 'dismissed', text: '不成立', detail: '只答复提的人' },
  { id: 'noted', text: '成立，结果不变', detail: '答复提的人，并公开说明' },
  { id: 'referred', text: '成立，可能影响结果', detail: '转镇街或住建局处理，处理前结果不生效' },
];

export interface AnswerSheetProps {
  objection: Objection;
  onClose: () => void;
  onDone: () => void;
}

/** 答复: with the reason; what everybody has to know is written apart, without the person. */
export function AnswerSheet({ objection: { objectionId, state }, onClose, onDone }: AnswerSheetProps) {
  const { values, set } = useFields({ outcome: undefined as Outcome | undefined, reason: '', publicNote: '' });
  const [asking, setAsking] = useState(false);
  const check = useAction(async () => {
    if (!values.outcome) throw new CloudError('INVALID_INPUT', '选一样', 'outcome');
    if (values.reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚理由，提的人看得到', 'reason');
    if (values.outcome !== 'dismissed' && values.publicNote.trim() === '')
      throw new CloudError('INVALID_INPUT', '写一段给全体业主看的说明，不写是谁提的', 'publicNote');
    setAsking(true);
  });
  const send = useAction(async () => {
    setAsking(false);
    if (!values.outcome) return;
    const { outcome, reason, publicNote } = values;
    await cloud.assembly.answerResultObjection({ objectionId, outcome, reason, publicNote });
    toast('答复了');
    onDone();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? send.errorOf(name);
  return (
    <>
      <Sheet open={!asking} title="答复异议" onClose={onClose}>
        <PickField
          label="成立不成立"
          picks={state === 'referred' ? outcomes.filter(({ id }) => id !== 'referred') : outcomes}
          value={values.outcome}
          error={errorOf('outcome')}
          onChange={set('outcome')}
        />
        <TextField
          long
          label="理由"
          hint="给提的人看"
          max={1000}
          value={values.reason}
          onChange={set('reason')}
          error={errorOf('reason')}
        />
        {values.outcome === 'noted' || values.outcome === 'referred' ? (
          <TextField
            long
            label="公开说明"
            hint="贴到公示栏，不写是谁提的"
            max={1000}
            value={values.publicNote}
            onChange={set('publicNote')}
            error={errorOf('publicNote')}
          />
        ) : null}
        <Button text="答复" busy={send.busy} onClick={() => void check.run()} />
      </Sheet>
      <ConfirmSheet
        open={asking}
        title="就这样答复吗？"
        confirm="答复"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        {outcomes.find(({ id }) => id === values.outcome)?.text}：答复以后不能改
        {values.outcome === 'dismissed' ? '。' : '，公开说明马上贴到公示栏。'}
      </ConfirmSheet>
    </>
  );
}
