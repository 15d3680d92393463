import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { checkOrder, emptyOrder } from './order';
import { Questions } from './Questions';
import { Way } from './Way';

/** 责令改正或撤销: which decision, which articles, why, until when, with the document; told to everybody at once. */
export function Issue({ desk: { communityId, today }, pollId }: { desk: Desk; pollId: string | undefined }) {
  const { values, set } = useFields(emptyOrder);
  const [asking, setAsking] = useState(false);
  const load = useLoad(pollId && `decision.${pollId}`, () => cloud.assembly.decision({ pollId: pollId ?? '' }));
  const check = useAction(async () => {
    checkOrder(values, pollId);
    setAsking(true);
  });
  const send = useAction(async () => {
    setAsking(false);
    const { kind, questionIds, subject, articles, reason, deadlineDay, photos } = values;
    if (!kind) return;
    const fileIds = await uploadPhotos(photos, { folder: 'polls', communityId });
    const lines = articles.split('\n').filter((line) => line.trim() !== '');
    await cloud.assembly.issueRuling({
      ...{ communityId, kind, questionIds, articles: lines, reason, fileIds },
      ...(pollId ? { pollId } : { subject }),
      ...(kind === 'correction' ? { deadlineDay } : {}),
    });
    toast('贴出去了，已告诉全体业主');
    replace('convening/rulings', { communityId });
  });
  const errorOf = (name: string) => check.errorOf(name) ?? send.errorOf(name);
  const bar = (
    <BottomBar note="作出以后马上贴到公示栏，告诉全体业主，不能改，只能另作一份撤回。">
      <Button
        kind={values.kind === 'revocation' ? 'brick' : 'main'}
        text={values.kind === 'revocation' ? '撤销' : '责令改正'}
        busy={send.busy}
        onClick={() => void check.run()}
      />
    </BottomBar>
  );
  return (
    <Page title="责令改正或撤销" bar={bar}>
      {load.data ? <Questions decided={load.data} chosen={values.questionIds} onChange={set('questionIds')} /> : null}
      {pollId ? null : (
        <Card>
          <TextField
            label="针对业委会的哪一个决定"
            example="比如 3 月 1 日关于停用电梯的决定"
            max={200}
            value={values.subject}
            onChange={set('subject')}
            error={errorOf('subject')}
          />
        </Card>
      )}
      <Way today={today} values={values} set={set} errorOf={errorOf} />
      <Card>
        <TextField
          long
          label="违反了哪一条"
          hint="一行一条"
          example="比如 《物业管理条例》第十四条"
          max={1000}
          value={values.articles}
          onChange={set('articles')}
          error={errorOf('articles')}
        />
        <TextField
          long
          label="理由"
          max={2000}
          value={values.reason}
          onChange={set('reason')}
          error={errorOf('reason')}
        />
        <Field label="处理文书" hint="盖了章的，最多 9 张" error={errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <ConfirmSheet
        open={asking}
        title={values.kind === 'revocation' ? '撤销这个决定吗？' : '责令改正吗？'}
        confirm={values.kind === 'revocation' ? '撤销' : '责令改正'}
        refuses={values.kind === 'revocation'}
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        {values.kind === 'revocation'
          ? '决定从今天起不再有效，由它通过的规约也停用。全体业主马上会收到通知。'
          : `期限到 ${values.deadlineDay}。改好以前，没生效的结果先等着。全体业主马上会收到通知。`}
      </ConfirmSheet>
    </Page>
  );
}
