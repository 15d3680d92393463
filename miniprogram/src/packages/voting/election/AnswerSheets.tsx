import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Candidacy } from './Own';

interface AnswerProps {
  candidacy: Candidacy;
  onClose: () => void;
  onDone: () => void;
}

export function DeclineSheet({ candidacy: { candidateId, nominatedBy }, onClose, onDone }: AnswerProps) {
  const decline = useAction(async () => {
    await cloud.committee.answerNomination({ candidateId, accept: false });
    toast('谢绝了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="谢绝推荐吗？"
      confirm="谢绝"
      refuses
      busy={decline.busy}
      onConfirm={() => void decline.run()}
      onCancel={onClose}
    >
      {nominatedBy.join('、')}。谢绝以后改了主意，推荐截止以前还可以自荐。
    </ConfirmSheet>
  );
}

export function WithdrawSheet({ candidacy: { candidateId }, onClose, onDone }: AnswerProps) {
  const withdraw = useAction(async () => {
    await cloud.committee.withdrawCandidacy({ candidateId });
    toast('退出了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="退出参选吗？"
      confirm="退出"
      refuses
      busy={withdraw.busy}
      onConfirm={() => void withdraw.run()}
      onCancel={onClose}
    >
      名单已经公布的，会贴一份退出公告。表决公告以后就不能退出了。
    </ConfirmSheet>
  );
}

export function ObjectSheet({ candidacy: { candidateId }, onClose, onDone }: AnswerProps) {
  const [text, setText] = useState('');
  const object = useAction(async () => {
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚哪里不对', 'text');
    await cloud.committee.objectToVetting({ candidateId, text });
    toast('交上去了，镇街会答复');
    onDone();
  });
  return (
    <Sheet open title="对审核结果提异议" onClose={onClose}>
      <TextField
        long
        label="哪里不对"
        hint="只能提一次"
        max={300}
        value={text}
        onChange={setText}
        error={object.errorOf('text')}
      />
      <Button text="交给镇街" busy={object.busy} onClick={() => void object.run()} />
    </Sheet>
  );
}
