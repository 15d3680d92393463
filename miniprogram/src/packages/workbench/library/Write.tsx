import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { kinds } from './kinds';

type Reach = 'community' | 'street' | 'district';

const empty = { title: '', body: '', source: '', inForceFrom: undefined as string | undefined, photos: [] as string[] };

/** 发一份资料, as far as the office reaches. */
export function Write({ desk: { communityId, today, holds }, onDone }: { desk: Desk; onDone: () => void }) {
  const [kind, setKind] = useState<(typeof kinds)[number]['id']>('article');
  const reaches: { id: Reach; text: string }[] = [
    { id: 'community', text: '这个小区' },
    ...(holds('street', 'bureau') ? [{ id: 'street' as const, text: '全镇街' }] : []),
    ...(holds('bureau') ? [{ id: 'district' as const, text: '全旗县' }] : []),
  ];
  const [reach, setReach] = useState<Reach>('community');
  const [asking, setAsking] = useState(false);
  const { values, set } = useFields(empty);
  const number = useNumber();
  const publish = useAction(async () => {
    setAsking(false);
    const { photos, inForceFrom, ...words } = values;
    const fileIds = await uploadPhotos(photos, { folder: 'notices', communityId });
    const requestId = await number.take();
    const rule = kind === 'rule' ? { inForceFrom: inForceFrom ?? null } : {};
    await cloud.library.publish({ communityId, requestId, reach, kind, ...words, ...rule, fileIds });
    toast('发出去了');
    onDone();
  });
  const bar = (
    <BottomBar>
      <Button kind="line" text="不发了" onClick={onDone} />
      <Button text="发出去" busy={publish.busy} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="发一份资料" bar={bar}>
      <Segment options={kinds} value={kind} onChange={setKind} />
      <Card>
        <PickField
          label="给谁看"
          picks={reaches}
          value={reach}
          error={publish.errorOf('reach')}
          onChange={(id) => setReach(id as Reach)}
        />
        <TextField label="标题" value={values.title} onChange={set('title')} error={publish.errorOf('title')} />
        {kind === 'rule' ? (
          <>
            <TextField
              label="来源和文号"
              max={120}
              value={values.source}
              onChange={set('source')}
              error={publish.errorOf('source')}
            />
            <DateField
              label="施行日期"
              today={today}
              value={values.inForceFrom}
              error={publish.errorOf('inForceFrom')}
              onChange={set('inForceFrom')}
            />
          </>
        ) : null}
        <TextField
          long
          label="正文"
          max={10_000}
          value={values.body}
          onChange={set('body')}
          error={publish.errorOf('body')}
        />
        <Field label="图片" hint="可以不加，最多 9 张" error={publish.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <ConfirmSheet
        open={asking}
        title="发出去吗？"
        confirm="发出去"
        busy={publish.busy}
        onConfirm={() => void publish.run()}
        onCancel={() => setAsking(false)}
      >
        {reaches.find(({ id }) => id === reach)?.text}的居民马上能看到。写错了只能撤下重发。
      </ConfirmSheet>
    </Page>
  );
}
