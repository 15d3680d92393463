import { View } from '@tarojs/components';
import { useState } from 'react';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface AnswerSheetProps {
  text: string;
  send: (answer: string) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

export function AnswerSheet({ text, send, onClose, onDone }: AnswerSheetProps) {
  const [answer, setAnswer] = useState('');
  const post = useAction(async () => {
    if (answer.trim() === '') throw new CloudError('INVALID_INPUT', '写上回答', 'answer');
    await send(answer);
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
        error={post.errorOf('answer')}
      />
      <Button text="贴出去" busy={post.busy} onClick={() => void post.run()} />
    </Sheet>
  );
}
