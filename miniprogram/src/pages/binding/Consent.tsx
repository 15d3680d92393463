import { useState } from 'react';
import { PhoneCodeButton } from '../../cloud/phone';
import { PrivacyText } from '../../privacy/PrivacyText';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { CheckField } from '../../ui/form/CheckField';
import { Note } from '../../ui/note/Note';
import { toast } from '../../ui/sheet/toast';
import { Steps } from '../../ui/steps/Steps';
import { type Found, useRegister } from './useRegister';

/** First use: what personal information is used for, in plain words, before any of it is asked for. */
export function Consent({ onFound }: { onFound: (found: Found) => void }) {
  const [agreed, setAgreed] = useState(false);
  const register = useRegister(onFound);
  return (
    <>
      <Steps count={2} now={1} title="第 1 步：看说明，给手机号" aside="共 2 步" />
      <Card title="个人信息怎么用">
        <PrivacyText />
      </Card>
      <Card>
        <CheckField on={agreed} onChange={setAgreed}>
          我看过上面的说明，同意
        </CheckField>
        <Buttons>
          <PhoneCodeButton
            text="用微信手机号找房子"
            disabled={!agreed}
            busy={register.busy}
            onCode={(code) => void register.run(code)}
            onRefused={toast}
          />
        </Buttons>
        <Note>{agreed ? '手机号由微信给，不用自己填。' : '先勾上面的“同意”，才能取手机号。'}</Note>
      </Card>
    </>
  );
}
