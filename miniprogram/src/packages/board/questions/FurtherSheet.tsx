import { dayText } from '@mulin/domain/day/spoken';
import { ANSWER_DAYS, type AppealLevel, appealGround, appealTitles } from '@mulin/domain/disclosure/question';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface FurtherSheetProps {
  questionId: string;
  to: AppealLevel;
  onClose: () => void;
  onDone: () => void;
}

/** 不满意，再往上问. */
export function FurtherSheet({ questionId, to, onClose, onDone }: FurtherSheetProps) {
  const [why, setWhy] = useState('');
  const send = useAction(async () => {
    if (why.trim() === '') throw new CloudError('INVALID_INPUT', '写上哪里不满意', 'why');
    const { dueDay } = await cloud.board.takeFurther({ questionId, why });
    toast(`交给${appealTitles[to]}了，${dayText(dueDay)}前答复`);
    onDone();
  });
  return (
    <Sheet open title={`请${appealTitles[to]}来答复`} onClose={onClose}>
      <TextField
        long
        label="哪里不满意"
        hint="全体业主都能看到，不显示是谁问的"
        max={500}
        value={why}
        onChange={setWhy}
        error={send.errorOf('why')}
      />
      <Note>
        {appealTitles[to]}
        {ANSWER_DAYS} 天里答复。{appealGround}
      </Note>
      <Button text={`交给${appealTitles[to]}`} busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
