import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { WholeVersion } from './Existing';

/** 线下通过: community or street has seen the signed papers; who wrote the text down does not confirm it. */
export function Confirm({ desk: { today }, version }: { desk: Desk; version: WholeVersion }) {
  const { versionId, revision, communityId, title } = version;
  const { values, set } = useFields({ decidedDay: '', inForceFrom: '', note: '', photos: [] as string[] });
  const [asking, setAsking] = useState(false);
  const check = useAction(async () => {
    const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);
    if (!values.decidedDay) throw wrong('选通过的日子', 'decidedDay');
    if (!values.inForceFrom) throw wrong('选施行的日子', 'inForceFrom');
    if (values.note.trim() === '') throw wrong('写清楚怎么通过的', 'note');
    if (values.photos.length === 0) throw wrong('拍下原件', 'fileIds');
    setAsking(true);
  });
  const confirm = useAction(async () => {
    setAsking(false);
    const { decidedDay, inForceFrom, note } = values;
    const fileIds = await uploadPhotos(values.photos, { folder: 'polls', communityId });
    await cloud.assembly.confirmGoverning({ versionId, revision, decidedDay, inForceFrom, note, fileIds });
    toast('确认了');
    replace('voting/covenants', { versionId });
  });
  const errorOf = (name: string) => check.errorOf(name) ?? confirm.errorOf(name);
  const bar = (
    <BottomBar note="确认以后不能改。">
      <Button text="确认线下已经通过" busy={confirm.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="确认线下通过" bar={bar}>
      <Tip>手机投票算数，要先有一份在纸上表决通过的议事规则这样写。看过签了名的原件再确认。</Tip>
      <Card title={title}>
        <DateField
          label="哪天通过的"
          today={today}
          to={today}
          value={values.decidedDay || undefined}
          onChange={set('decidedDay')}
          error={errorOf('decidedDay')}
        />
        <DateField
          label="从哪天起施行"
          today={today}
          from={values.decidedDay || undefined}
          value={values.inForceFrom || undefined}
          onChange={set('inForceFrom')}
          error={errorOf('inForceFrom')}
        />
        <TextField
          long
          label="怎么通过的"
          example="比如 2018 年 5 月书面表决，300 户里 212 户同意"
          max={300}
          value={values.note}
          onChange={set('note')}
          error={errorOf('note')}
        />
        <Field label="原件照片" hint="最多 9 张" error={errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <ConfirmSheet
        open={asking}
        title="确认已经通过吗？"
        confirm="确认"
        busy={confirm.busy}
        onConfirm={() => void confirm.run()}
        onCancel={() => setAsking(false)}
      >
        “{title}”从 {values.inForceFrom} 起对全体业主管用。是您看过原件后确认的，会写在这一版下面。
      </ConfirmSheet>
    </Page>
  );
}
