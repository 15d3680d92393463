import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';

type Shown = Awaited<ReturnType<Cloud['arrears']['reductionEvidence']>>;

const grounds: Record<Shown['ground'], string> = { 'minimum-income': '低保', destitute: '特困' };

/** Fetched when asked for, never kept on the phone; the look is in the trail. */
export function Evidence({ reductionId }: { reductionId: string }) {
  const [shown, setShown] = useState<Shown>();
  const look = useAction(async () => setShown(await cloud.arrears.reductionEvidence({ reductionId })));
  if (!shown)
    return (
      <>
        <Note>看证明会留下记录：谁、什么时候看的。</Note>
        <Buttons>
          <Button kind="soft" text="看证明" busy={look.busy} onClick={() => void look.run()} />
        </Buttons>
      </>
    );
  return (
    <>
      <Note>申请理由：{grounds[shown.ground]}</Note>
      <Photos photos={shown.files.map(({ url }) => ({ src: url }))} />
    </>
  );
}
