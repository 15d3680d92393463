import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';
import type { Overdue } from './Homes';

/** What the household objects to, and our answer; before it nothing may be done. */
export function AnswerSheet({ home, onClose, onDone }: { home: Overdue; onClose: () => void; onDone: () => void }) {
  const { unitId, unitLabel, paused } = home;
  const [answer, setAnswer] = useState('');
  const load = useLoad(`disputes-of.${unitId}`, () => cloud.arrears.disputes({ unitId }));
  const send = useAction(async (disputeId: string) => {
    if (answer.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚答复，住户看得到', 'answer');
    await cloud.arrears.answerDispute({ disputeId, answer });
    toast('答复了');
    onDone();
  });
  return (
    <Sheet open title={`${labelText(unitLabel)}的异议`} onClose={onClose}>
      <Loaded load={load} what="异议">
        {({ disputes }) => {
          const open = disputes.find(({ state }) => state === 'open');
          if (!open) return <Note>{paused}。</Note>;
          return (
            <>
              <Note>{open.text}</Note>
              <TextField
                long
                label="答复"
                max={1000}
                value={answer}
                error={send.errorOf('answer')}
                onChange={setAnswer}
              />
              <Button text="答复" busy={send.busy} onClick={() => void send.run(open.disputeId)} />
            </>
          );
        }}
      </Loaded>
    </Sheet>
  );
}
