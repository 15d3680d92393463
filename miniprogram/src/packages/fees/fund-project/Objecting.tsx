import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface ObjectingProps {
  unitId: string;
  projectId: string;
  onDone: () => void;
}

/** 不同意: during the comment period, and to be taken back as long as it runs. */
export function Objecting({ unitId, projectId, onDone }: ObjectingProps) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const send = useAction(async (objects: boolean) => {
    setAsking(false);
    await cloud.fund.object({ unitId, projectId, objects, text });
    toast(objects ? '意见交了' : '撤回了');
    onDone();
  });
  return (
    <Card title="您的意见">
      <Note>不同意才需要提。别人看不到是谁提的，只看到一共有多少。</Note>
      <TextField label="理由（可以不写）" long max={300} value={text} onChange={setText} />
      <Buttons>
        <Button kind="line" text="撤回不同意" busy={send.busy} onClick={() => void send.run(false)} />
        <Button text="不同意" busy={send.busy} onClick={() => setAsking(true)} />
      </Buttons>
      <ConfirmSheet
        open={asking}
        title="提出不同意吗？"
        confirm="不同意"
        busy={send.busy}
        onConfirm={() => void send.run(true)}
        onCancel={() => setAsking(false)}
      >
        征求意见结束前可以撤回。
      </ConfirmSheet>
    </Card>
  );
}
