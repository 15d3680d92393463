import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

/** 提醒还没投的: for those who convene, once a day; they learn how many, never who. */
export function Remind({ pollId }: { pollId: string }) {
  const [asking, setAsking] = useState(false);
  const remind = useAction(async () => {
    try {
      const { heads } = await cloud.messages.remindNow({ pollId });
      toast(`给 ${count(heads)} 位还没投的业主发了消息`);
    } finally {
      setAsking(false);
    }
  });
  return (
    <Card title="提醒还没投的业主" small>
      <Note>开始时、截止前 3 天和 1 天会自动提醒，投过的不再打扰。您还可以每天再提醒一次。</Note>
      <Buttons>
        <Button kind="soft" icon="bell" text="提醒一次" busy={remind.busy} onClick={() => setAsking(true)} />
      </Buttons>
      <ConfirmSheet
        open={asking}
        title="现在提醒吗？"
        confirm="提醒"
        busy={remind.busy}
        onConfirm={() => void remind.run()}
        onCancel={() => setAsking(false)}
      >
        给每一户还没投票的业主发一条消息。一天只能发一次，发了收不回来。
      </ConfirmSheet>
    </Card>
  );
}
