import { openChallenge } from '@mulin/domain/assembly/seal/challenge';
import { publicKeyOf } from '@mulin/domain/assembly/seal/opening';
import { readRecoveryCode, recoveryCode } from '@mulin/domain/assembly/seal/recovery';
import { toHex } from '@mulin/domain/canonical/bytes';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { randomBytes } from '../../../cloud/random-bytes';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import type { Holder } from './index';
import { Slip } from './Slip';

export interface MakeKeyProps {
  pollId: string;
  holder: Holder;
  onDone: () => void;
  onBack: () => void;
}

const KEY_BYTES = 32;

/**
 * 生成密钥: the secret half is made here and never sent before the close. It is shown once, to be written down, and typed back from the
 * slip: that is the rehearsal, with the very letters that will have to do after the close.
 */
export function MakeKey({ pollId, holder: { holder, title }, onDone, onBack }: MakeKeyProps) {
  const [secret, setSecret] = useState<string>();
  const [hidden, setHidden] = useState(false);
  const [typed, setTyped] = useState('');
  const make = useAction(async () => setSecret(toHex(await randomBytes(KEY_BYTES))));
  const rehearse = useAction(async () => {
    const read = readRecoveryCode(typed);
    if (!secret || read !== secret) throw new CloudError('INVALID_INPUT', '和纸条上的不一样，对照着再输一遍', 'typed');
    const { challenge } = await cloud.assembly.offerSealKey({ pollId, holder, key: publicKeyOf(secret) });
    const answer = openChallenge(challenge, read);
    if (!answer) throw new CloudError('INVALID_INPUT', '这把密钥没打开演练的封包，请重新生成', 'typed');
    await cloud.assembly.rehearseSealKey({ pollId, holder, answer });
    toast('演练成功，把纸条收好');
    onDone();
  });
  return (
    <Page
      title={`${title}的密钥`}
      bar={
        <BottomBar>
          <Button kind="line" text="不弄了" onClick={onBack} />
          {secret === undefined ? (
            <Button text="生成密钥" busy={make.busy} onClick={() => void make.run()} />
          ) : hidden ? (
            <Button text="演练" busy={rehearse.busy} onClick={() => void rehearse.run()} />
          ) : (
            <Button text="抄好了" onClick={() => setHidden(true)} />
          )}
        </BottomBar>
      }
    >
      {secret === undefined ? (
        <Card title="准备一张纸和一支笔">
          <Note>
            密钥只在这部手机上显示一次，抄在纸上封好，放在{title}的保险柜里。截止以前谁也不用它，截止以后凭它开封。
          </Note>
        </Card>
      ) : null}
      {secret !== undefined && !hidden ? <Slip code={recoveryCode(secret)} title={title} /> : null}
      {secret !== undefined && hidden ? (
        <Card title="照着纸条输一遍">
          <TextField
            long
            label="密钥"
            hint="不分大小写，横线可以不输"
            max={80}
            value={typed}
            onChange={setTyped}
            error={rehearse.errorOf('typed') ?? rehearse.errorOf('answer')}
          />
          <Button kind="line" text="再看一遍密钥" onClick={() => setHidden(false)} />
        </Card>
      ) : null}
    </Page>
  );
}
