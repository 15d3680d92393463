import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { PaperButton } from '../../../papers/PaperButton';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import { Words } from '../../../ui/words/Words';

/** 决定书: written from the count by the system; nobody types it. */
export function Wording({ pollId }: { pollId: string }) {
  const [open, setOpen] = useState(false);
  const load = useLoad(`decision-text.${pollId}`, () => cloud.assembly.decisionText({ pollId }));
  return (
    <Loaded load={load} what="决定书" shape="card">
      {({ title, final, paragraphs, signature, fingerprint }) => (
        <Card title={title} small aside={final ? undefined : '还没生效'}>
          {open ? <Words text={[...paragraphs, ...signature].join('\n')} /> : <Words text={paragraphs[0] ?? ''} />}
          <Link text={open ? '收起' : '看全文'} onClick={() => setOpen(!open)} />
          <Note>由计票结果直接写成，文本指纹 {fingerprint}。</Note>
          <Buttons>
            <PaperButton text="打印决定书" make={() => cloud.print.decision({ pollId })} />
          </Buttons>
        </Card>
      )}
    </Loaded>
  );
}
