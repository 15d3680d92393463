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
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Chapter } from './Chapter';
import { clausesOf, draftFrom, type Kind, kinds, outlineOf, titleOf } from './draft';
import type { WholeVersion } from './Existing';

/** 写草稿: under preset headings, one clause a paragraph; or photos of the text. */
export function Write({ desk, existing }: { desk: Desk; existing?: WholeVersion }) {
  const { values, set, setAll } = useFields(() => draftFrom(existing));
  const [dropping, setDropping] = useState(false);
  const communityId = existing?.communityId ?? desk.communityId;
  const choose = (kind: Kind) => setAll({ ...values, kind, chapters: outlineOf(kind) });
  const save = useAction(async () => {
    const clauses = clausesOf(values.chapters);
    const kept = existing?.files.map(({ fileId }) => fileId) ?? [];
    if (clauses.length === 0 && values.photos.length + kept.length === 0)
      throw new CloudError('INVALID_INPUT', '写几条，或者拍下文本的照片', 'clauses');
    const fileIds = [...kept, ...(await uploadPhotos(values.photos, { folder: 'polls', communityId }))];
    const written = {
      title: values.title.trim() || titleOf(values.kind),
      clauses,
      fileIds,
      ...(values.wantedFrom ? { wantedFrom: values.wantedFrom } : {}),
    };
    const { versionId } = existing
      ? await cloud.assembly.reviseGoverning({ versionId: existing.versionId, revision: existing.revision, ...written })
      : await cloud.assembly.draftGoverning({ communityId, kind: values.kind, ...written });
    toast('存成草稿了');
    replace('voting/covenants', { versionId });
  });
  const drop = useAction(async () => {
    if (!existing) return;
    await cloud.assembly.dropGoverning({ versionId: existing.versionId });
    toast('删掉了');
    replace('voting/covenants', { communityId });
  });
  const bar = (
    <BottomBar note="草稿只有业委会、社区和镇街看得到。交付表决以后不能再改。">
      {existing ? <Button kind="brick" text="删掉" onClick={() => setDropping(true)} /> : null}
      <Button text="存成草稿" busy={save.busy} onClick={() => void save.run()} />
    </BottomBar>
  );
  return (
    <Page title={existing ? '改草稿' : '起草新的一版'} bar={bar}>
      <Card>
        {existing ? null : <PickField label="哪一种" picks={kinds} value={values.kind} onChange={choose} />}
        <TextField
          label="名称"
          example={`比如 ${titleOf(values.kind)}（2026 年修订）`}
          value={values.title}
          onChange={set('title')}
          error={save.errorOf('title')}
        />
        <DateField
          label="从哪天起施行"
          hint="可以不选，表决通过、决定生效那天就施行"
          today={desk.today}
          from={desk.today}
          value={values.wantedFrom || undefined}
          onChange={set('wantedFrom')}
          error={save.errorOf('wantedFrom')}
        />
      </Card>
      <Card title="条文">
        <Note>一段一条，两条之间空一行。不用的章名空着就行。</Note>
        <Field label="写不下，就拍照片" hint="可以不加，最多 9 张" error={save.errorOf('clauses')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      {values.chapters.map((one) => (
        <Chapter
          key={one.key}
          chapter={one}
          onChange={(changed) =>
            set('chapters')(values.chapters.map((each) => (each.key === one.key ? changed : each)))
          }
        />
      ))}
      <ConfirmSheet
        open={dropping}
        title="删掉这一稿吗？"
        confirm="删掉"
        refuses
        busy={drop.busy}
        onConfirm={() => void drop.run()}
        onCancel={() => setDropping(false)}
      >
        “{existing?.title}”删掉以后就不能再交付表决。
      </ConfirmSheet>
    </Page>
  );
}
