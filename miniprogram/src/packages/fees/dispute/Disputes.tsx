import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';

export function Disputes({ home: { unitId } }: { home: Home }) {
  const [text, setText] = useState('');
  const load = useLoad(`disputes.${unitId}`, () => cloud.arrears.disputes({ unitId }));
  const send = useAction(async () => {
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '说清楚哪里不对', 'text');
    await cloud.arrears.dispute({ unitId, text });
    setText('');
    toast('提上去了，答复以前不会再催');
    load.reload();
  });
  return (
    <Loaded load={load} what="异议" shape="card">
      {({ disputes }) => (
        <>
          {disputes.some(({ state }) => state === 'open') ? null : (
            <Card title="提异议">
              <TextField
                long
                label="哪里不对"
                example="比如 面积算多了，或者电梯停了两个月"
                max={1000}
                value={text}
                error={send.errorOf('text')}
                onChange={setText}
              />
              <Note>物业答复以前，不会再催您家。水电气暖谁也不能因为物业费停。</Note>
              <Buttons>
                <Button text="提异议" busy={send.busy} onClick={() => void send.run()} />
              </Buttons>
            </Card>
          )}
          {disputes.map(({ disputeId, text: said, askedDay, state, answer }) => (
            <Card
              key={disputeId}
              small
              title={`${wholeDayText(askedDay)}提的`}
              aside={state === 'open' ? <Badge kind="wait" text="等答复" /> : <Badge kind="ok" text="答复了" />}
            >
              <KeyValues
                rows={[{ name: '您说', value: said }, ...(answer ? [{ name: '物业答', value: answer }] : [])]}
              />
            </Card>
          ))}
        </>
      )}
    </Loaded>
  );
}
