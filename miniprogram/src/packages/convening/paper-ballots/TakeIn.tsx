import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { PickField } from '../../../ui/form/PickField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import type { Found } from './Receive';
import { paperStamps } from './states';

export interface TakeInProps {
  pollId: string;
  found: Found;
  onBack: () => void;
  onTaken: (taken: Awaited<ReturnType<Cloud['assembly']['receivePaper']>>) => void;
}

const SELF = 'self';

/** Whose sheet it is, who hands it in, and whether it is meant as a further one. */
export function TakeIn({ pollId, found: { code, units, areaCenti, earlier, proxies }, onBack, onTaken }: TakeInProps) {
  const [another, setAnother] = useState(false);
  const [bearer, setBearer] = useState<string>(SELF);
  const before = earlier.filter(({ state }) => state !== 'void');
  const take = useAction(async () => {
    const proxyId = bearer === SELF ? null : bearer;
    onTaken(await cloud.assembly.receivePaper({ pollId, code, another, proxyId }));
  });
  const bar = (
    <BottomBar note="请看清选票上有签名。交票时间按现在算。">
      <Button kind="line" text="不是这户" onClick={onBack} />
      <Button
        text="收下这张票"
        busy={take.busy}
        disabled={before.length > 0 && !another}
        onClick={() => void take.run()}
      />
    </BottomBar>
  );
  const bearers = [
    { id: SELF, text: '业主本人（或家里人送来）' },
    ...proxies.map(({ proxyId, agentName }) => ({ id: proxyId, text: `受托人 ${agentName}`, detail: '代业主填的票' })),
  ];
  return (
    <Page title="收票" bar={bar}>
      {take.error ? <Tip kind="bad">{take.error.message}</Tip> : null}
      <Card title={units.map(({ label }) => labelText(label)).join('、')}>
        <KeyValues
          rows={[
            { name: '选票编号', value: code },
            { name: '这一票的面积', value: `${squareMetres(areaCenti)}㎡、1 人` },
            ...before.map(({ handedInAt, state }) => ({
              name: `${momentText(handedInAt)} 收过`,
              value: paperStamps[state].text,
            })),
          ]}
        />
      </Card>
      {proxies.length > 0 ? (
        <Card>
          <PickField label="谁填的这张票" picks={bearers} value={bearer} onChange={setBearer} />
        </Card>
      ) : null}
      {before.length > 0 ? (
        <Card>
          <Tip kind="wait" icon="alert">
            这户已经收过一张票。是同一张就不用再收；业主重新填了一张，才收这张。
          </Tip>
          <CheckField on={another} onChange={setAnother}>
            看过了，是业主重新填的另一张
          </CheckField>
        </Card>
      ) : null}
    </Page>
  );
}
