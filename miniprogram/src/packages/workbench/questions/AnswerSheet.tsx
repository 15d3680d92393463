import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { OpenQuestion } from './Unanswered';

export interface AnswerSheetProps {
  question: OpenQuestion;
  onClose: () => void;
  onDone: () => void;
}

export function AnswerSheet({ question: { questionId, text }, onClose, onDone }: AnswerSheetProps) {
  const [answer, setAnswer] = useState('');
  const send = useAction(async () => {
    if (answer.trim() === '') throw new CloudError('INVALID_INPUT', '写上回答', 'answer');
    await cloud.board.answer({ questionId, answer });
    toast('回答贴在公示下面了');
    onDone();
  });
  return (
    <Sheet open title="回答提问" onClose={onClose}>
      <View className="ml-sheet__text">{text}</View>
      <TextField
        long
        label="回答"
        hint="全体业主都能看到，贴出去不能改。钱数只能照报表或凭证写"
        max={1000}
        value={answer}
        onChange={setAnswer}
        error={send.errorOf('answer')}
      />
      <Button text="贴出去" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
