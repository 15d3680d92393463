import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Photos } from '../../../ui/photos/Photos';

type Shown = Awaited<ReturnType<Cloud['fees']['vacancyEvidence']>>;

/** Fetched when asked for, never kept on the phone; the look is in the trail. */
export function Evidence({ vacancyId }: { vacancyId: string }) {
  const [shown, setShown] = useState<Shown>();
  const look = useAction(async () => setShown(await cloud.fees.vacancyEvidence({ vacancyId })));
  if (shown) return <Photos photos={shown.files.map(({ url }) => ({ src: url }))} />;
  return (
    <Buttons>
      <Button kind="soft" text="看照片（留记录）" busy={look.busy} onClick={() => void look.run()} />
    </Buttons>
  );
}
