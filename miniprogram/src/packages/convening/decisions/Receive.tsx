import { momentText } from '@mulin/domain/day/spoken';
import { roles } from '@mulin/shared-types/roles';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { Answer } from '../../../ui/words/Answer';
import type { Decided } from './decision';

export interface ReceiveProps {
  pollId: string;
  received: Decided['received'];
  holds: Desk['holds'];
  onDone: () => void;
}

/** 收到: community and street confirm to have been told, with advice if they have any. */
export function Receive({ pollId, received, holds, onDone }: ReceiveProps) {
  const [advice, setAdvice] = useState('');
  const own = roles[holds('community') ? 'community' : 'street'].title;
  const receive = useAction(async () => {
    await cloud.assembly.receiveDecision({ decisionId: pollId, advice });
    toast('记下了');
    onDone();
  });
  return (
    <Card title="告知社区和镇街">
      {received.map(({ as, at, advice: said }) => (
        <Answer key={as} by={`${as} ${momentText(at)}收到`} text={said || '没有建议'} />
      ))}
      {received.some(({ as }) => as === own) ? null : (
        <>
          <TextField long label="建议" hint="可以不写" max={500} value={advice} onChange={setAdvice} />
          <Button text={`${own}收到了`} busy={receive.busy} onClick={() => void receive.run()} />
        </>
      )}
      <Note>业主大会的决定要告知居委会，听取建议（《物业管理条例》第二十条）。</Note>
    </Card>
  );
}
