import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { UnitFields } from '../../../who/UnitFields';

/** Every vote in the term. */
const ALL = 'all';
const missing = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** 登记书面委托: what a written proxy must say (Civil Code 165), as it stands on the paper, and its photograph. */
export function Register({ communityId, today }: { communityId: string; today: string }) {
  const { values, set } = useFields({
    unitId: undefined as string | undefined,
    agentName: '',
    agentPhone: '',
    scope: undefined as string | undefined,
    from: today,
    until: '',
  });
  const [photos, setPhotos] = useState<string[]>([]);
  const polls = useLoad(`running-polls.${communityId}`, () => cloud.assembly.list({ communityId }));
  const picks = [
    ...(polls.data?.polls ?? [])
      .filter(({ state }) => state === 'announced' || state === 'open')
      .map(({ pollId, title }) => ({ id: pollId, text: `只用于“${title}”` })),
    { id: ALL, text: '期限内的每次表决' },
  ];
  const send = useAction(async () => {
    const { unitId, agentName, agentPhone, scope, from, until } = values;
    if (!unitId) throw missing('选是哪一套房的业主委托', 'unitId');
    if (!scope) throw missing('选委托书写的是哪次表决', 'pollId');
    if (until === '') throw missing('选委托到哪一天', 'until');
    const [scanFileId] = await uploadPhotos(photos, { folder: 'proxies', communityId });
    if (!scanFileId) throw missing('先拍下委托书', 'scanFileId');
    const pollId = scope === ALL ? null : scope;
    await cloud.assembly.registerProxy({ unitId, agentName, agentPhone, pollId, from, until, scanFileId });
    toast('登记好了，等另一个人核对');
    back();
  });
  const bar = (
    <BottomBar note="登记以后要另一个人核对，才有效。">
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="登记书面委托" bar={bar}>
      <Tip>
        委托书要写明：受托人姓名、委托办什么事、权限、期限，并由业主签名（《民法典》第一百六十五条）。缺一样请退回补齐。
      </Tip>
      <Card>
        <UnitFields
          communityId={communityId}
          value={values.unitId}
          error={send.errorOf('unitId')}
          onChange={set('unitId')}
        />
      </Card>
      <Card>
        <TextField
          label="受托人姓名"
          max={30}
          value={values.agentName}
          onChange={set('agentName')}
          error={send.errorOf('agentName')}
        />
        <TextField
          label="受托人手机号"
          keyboard="number"
          max={12}
          value={values.agentPhone}
          onChange={set('agentPhone')}
          error={send.errorOf('agentPhone')}
        />
        <PickField
          label="委托哪次表决"
          picks={picks}
          value={values.scope}
          error={send.errorOf('pollId')}
          onChange={set('scope')}
        />
        <DateField
          label="从哪天起"
          value={values.from}
          today={today}
          error={send.errorOf('from')}
          onChange={set('from')}
        />
        <DateField
          label="到哪天止"
          value={values.until}
          today={today}
          from={today}
          why="最长一年"
          error={send.errorOf('until')}
          onChange={set('until')}
        />
      </Card>
      <Card>
        <Field label="拍下委托书" hint="签名要看得清" error={send.errorOf('scanFileId')}>
          <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
        </Field>
      </Card>
    </Page>
  );
}
