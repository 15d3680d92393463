import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Statement } from './statement';

export interface DecideProps {
  statement: Statement;
  onDone: () => void;
}

/** 复核: the committee agrees, which publishes the statement, or sends it back with a reason. */
export function Decide({ statement: { statementId, kindTitle, mine }, onDone }: DecideProps) {
  const [answer, setAnswer] = useState<'agree' | 'return'>();
  const [note, setNote] = useState('');
  const decide = useAction(async (agree: boolean) => {
    if (!agree && note.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚哪里要改', 'note');
    await cloud.board.reviewStatement({ statementId, agree, note });
    setAnswer(undefined);
    toast(agree ? '公示出去了' : '退回去了');
    onDone();
  });
  const close = () => setAnswer(undefined);
  const words = (label: string, hint: string) => (
    <TextField
      long
      label={label}
      hint={hint}
      max={200}
      value={note}
      onChange={setNote}
      error={decide.errorOf('note')}
    />
  );
  if (mine) return <Tip icon="people">您编制的，要业委会别的人复核。</Tip>;
  return (
    <>
      <Buttons>
        <Button kind="line" text="退回" onClick={() => setAnswer('return')} />
        <Button text="同意公示" onClick={() => setAnswer('agree')} />
      </Buttons>
      <ConfirmSheet
        open={answer === 'agree'}
        title="同意公示吗？"
        confirm="同意公示"
        busy={decide.busy}
        onConfirm={() => void decide.run(true)}
        onCancel={close}
      >
        {kindTitle}马上贴到公示栏，全体业主都能看到，以后只能另发更正。
        {words('意见', '可以不填')}
      </ConfirmSheet>
      <ConfirmSheet
        open={answer === 'return'}
        title="退回给编制的人吗？"
        confirm="退回"
        refuses
        busy={decide.busy}
        onConfirm={() => void decide.run(false)}
        onCancel={close}
      >
        改好以后再交一次。
        {words('哪里要改', '编制的人看得到')}
      </ConfirmSheet>
    </>
  );
}
