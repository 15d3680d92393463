import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Objection } from './Objections';

export interface AnswerSheetProps {
  objection: Objection;
  onClose: () => void;
  onDone: () => void;
}

const outcomes = [
  { id: 'upheld', text: '成立，要更正' },
  { id: 'rejected', text: '不成立' },
] as const;

export function AnswerSheet({ objection: { objectionId, label }, onClose, onDone }: AnswerSheetProps) {
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>();
  const [answer, setAnswer] = useState('');
  const send = useAction(async () => {
    if (!outcome) throw new CloudError('INVALID_INPUT', '选一样', 'upheld');
    if (answer.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚理由，业主看得到', 'answer');
    await cloud.assembly.answerObjection({ objectionId, upheld: outcome === 'upheld', answer });
    toast('答复了');
    onDone();
  });
  return (
    <Sheet open title={`答复 ${label}`} onClose={onClose}>
      <Kinds label="异议" kinds={outcomes} value={outcome} error={send.errorOf('upheld')} onChange={setOutcome} />
      <TextField
        long
        label="理由"
        hint="答复后不能改"
        max={300}
        value={answer}
        onChange={setAnswer}
        error={send.errorOf('answer')}
      />
      <Button text="答复" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
