import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { count } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';

type Checked = Awaited<ReturnType<Cloud['desk']['checkAudits']>>;

/** 核对记录: block by block, as far as the chain goes. */
export function Check({ communityId }: { communityId: string }) {
  const [reached, setReached] = useState<Checked>();
  const check = useAction(async () => {
    let after = 0;
    let entries = 0;
    for (;;) {
      const part = await cloud.desk.checkAudits({ communityId, after });
      entries += part.entries;
      setReached({ ...part, entries });
      if (part.broken || part.through >= part.blocks) return;
      after = part.through;
    }
  });
  return (
    <>
      <Button
        kind="line"
        text={check.busy && reached ? `核对到第 ${count(reached.entries)} 条` : '核对有没有被改过'}
        busy={check.busy}
        onClick={() => void check.run()}
      />
      {reached && !check.busy ? <Outcome checked={reached} /> : null}
    </>
  );
}

function Outcome({ checked: { broken, entries, waiting, head } }: { checked: Checked }) {
  if (broken) return <Tip kind="bad">{`第 ${broken.no} 段对不上：${broken.why}。请告诉住建局。`}</Tip>;
  if (!head) return <Tip kind="ok">记录还没有封存，一分钟后再核对。</Tip>;
  return (
    <>
      <Tip kind="ok">{`${count(entries)} 条记录一条没被改过。${waiting > 0 ? `还有 ${waiting} 条等着封存。` : ''}`}</Tip>
      <Note>{`第 ${head.no} 段封存于 ${momentText(head.at)}，校验值 ${head.hash.slice(0, 16)}。抄下它，以后再核对时，它前面的记录谁也改不了。`}</Note>
    </>
  );
}
