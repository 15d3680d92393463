import { useEffect, useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { replace, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

type Kinds = Awaited<ReturnType<Cloud['board']['kinds']>>['kinds'];

/** 应写明的: one line each, to be filled in. */
const templateOf = (kinds: Kinds, kind: string | undefined): string =>
  (kinds.find((each) => each.kind === kind)?.fields ?? []).map((field) => `${field}：`).join('\n');

/** 发公示 in words and pictures. Figures are computed from the books; they are never typed here. */
export function Write({ desk: { communityId } }: { desk: Desk }) {
  const { kind, supersedes } = useParams<'kind' | 'supersedes'>();
  const kinds = useLoad(`notice-kinds.${communityId}`, () => cloud.board.kinds({ communityId }));
  const { values, set } = useFields({ kind, title: '', body: '', reason: '', photos: [] as string[] });
  const [asking, setAsking] = useState(false);
  const asked = templateOf(kinds.data?.kinds ?? [], kind);
  useEffect(() => {
    if (asked !== '') set('body')(asked);
  }, [asked, set]);
  const number = useNumber();
  const check = useAction(async () => {
    if (!values.kind) throw wrong('选一种公示', 'kind');
    if (values.title.trim() === '') throw wrong('写个标题', 'title');
    if (values.body.trim() === '') throw wrong('写上内容', 'body');
    if (supersedes && values.reason.trim() === '') throw wrong('写清楚为什么更正', 'reason');
    setAsking(true);
  });
  const post = useAction(async () => {
    setAsking(false);
    const fileIds = await uploadPhotos(values.photos, { folder: 'notices', communityId });
    const { noticeId } = await cloud.board.post({
      communityId,
      noticeId: await number.take(),
      kind: values.kind ?? '',
      title: values.title,
      body: values.body,
      fileIds,
      ...(supersedes ? { supersedes, reason: values.reason } : {}),
    });
    toast('贴到公示栏了');
    replace('board/notice', { noticeId });
  });
  const errorOf = (name: string) => check.errorOf(name) ?? post.errorOf(name);
  const bar = (
    <BottomBar note="贴出去不能改，写错了只能另发更正。">
      <Button text="贴到公示栏" busy={post.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title={supersedes ? '更正公示' : '发公示'} bar={bar}>
      <Loaded load={kinds} what="公示种类" shape="card">
        {(answer) => {
          const byHand = answer.kinds.filter((each) => each.byHand);
          const ground = byHand.find((each) => each.kind === values.kind)?.ground;
          return (
            <>
              <Card>
                <PickField
                  label="公示什么"
                  picks={byHand.map((each) => ({ id: each.kind, text: each.title, detail: each.ground }))}
                  value={values.kind}
                  error={errorOf('kind')}
                  onChange={(id) => {
                    const before = templateOf(byHand, values.kind);
                    set('kind')(id);
                    // What was only the list of what to say makes room for the next one; what somebody wrote stays.
                    if (values.body.trim() === before.trim()) set('body')(templateOf(byHand, id));
                  }}
                />
                {ground ? <Tip>依据：{ground}</Tip> : null}
              </Card>
              <Card>
                <TextField label="标题" value={values.title} onChange={set('title')} error={errorOf('title')} />
                <TextField
                  long
                  label="内容"
                  max={5000}
                  value={values.body}
                  onChange={set('body')}
                  error={errorOf('body')}
                />
                <Field label="照片" hint="可以不加，最多 9 张" error={errorOf('fileIds')}>
                  <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
                </Field>
                {supersedes ? (
                  <TextField
                    label="为什么更正"
                    max={200}
                    value={values.reason}
                    onChange={set('reason')}
                    error={errorOf('reason')}
                  />
                ) : null}
              </Card>
              <Tip icon="info">收支的数不在这里填：由账本算出，业委会复核以后自己贴出去。</Tip>
            </>
          );
        }}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title="贴到公示栏吗？"
        confirm="贴出去"
        busy={post.busy}
        onConfirm={() => void post.run()}
        onCancel={() => setAsking(false)}
      >
        全体业主马上能看到“{values.title}”，贴出去不能改。
      </ConfirmSheet>
    </Page>
  );
}
