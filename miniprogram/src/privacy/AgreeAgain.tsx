import { PRIVACY_CHANGES, PRIVACY_VERSION } from '@mulin/domain/people/privacy';
import { useState } from 'react';
import { cloud } from '../cloud/cloud';
import { useAction } from '../cloud/useAction';
import { Button } from '../ui/button/Button';
import { Buttons } from '../ui/button/Buttons';
import { Card } from '../ui/card/Card';
import { Note } from '../ui/note/Note';
import { toast } from '../ui/sheet/toast';
import { PrivacySheet } from './PrivacySheet';

/** The notice has changed since I agreed: what changed, the whole of it, and agreeing anew (PIPL 14, 17). */
export function AgreeAgain({ onAgreed }: { onAgreed: () => void }) {
  const [reading, setReading] = useState(false);
  const agree = useAction(async () => {
    await cloud.account.agreeToPrivacy({ version: PRIVACY_VERSION });
    toast('记下了');
    onAgreed();
  });
  return (
    <Card title="个人信息说明改了">
      <Note>{PRIVACY_CHANGES}</Note>
      <Buttons>
        <Button kind="line" text="看全文" onClick={() => setReading(true)} />
        <Button text="看过了，同意" busy={agree.busy} onClick={() => void agree.run()} />
      </Buttons>
      <PrivacySheet open={reading} onClose={() => setReading(false)} />
    </Card>
  );
}
