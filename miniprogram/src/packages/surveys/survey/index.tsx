import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Words } from '../../../ui/words/Words';
import { useWho } from '../../../who/useWho';
import { Form } from './Form';
import { Result } from './Result';
import type { Survey } from './survey';

/** One survey: to be answered while it is open, its sums once it is closed. */
export default function SurveyPage() {
  const { surveyId = '' } = useParams<'surveyId'>();
  const load = useLoad(`survey.${surveyId}`, () => cloud.surveys.show({ surveyId }));
  const { home } = useWho();
  return (
    <Page title="问卷">
      <Loaded load={load} what="问卷" shape="card">
        {(survey) => (
          <>
            <Head survey={survey} />
            {survey.state === 'cancelled' ? <Tip>{`${survey.publisher}撤回了：${survey.reason}`}</Tip> : null}
            {survey.open && home ? <Form survey={survey} unitId={home.unitId} onDone={load.reload} /> : null}
            {survey.open ? <Note>截止以前谁也看不到结果；公布只有合计，不到十份不公布。</Note> : null}
            {survey.result ? <Result survey={survey} result={survey.result} /> : null}
            {survey.mayCancel ? <Cancel surveyId={surveyId} onDone={load.reload} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ survey: { title, intro, periodText, publisher, closesOn, each, answers } }: { survey: Survey }) {
  const whose = each === 'head' ? '业主答，一户一份' : '住在这里的都能答，一人一份';
  return (
    <Card title={title}>
      {intro === '' ? null : <Words text={intro} />}
      <Note>{`${periodText ? `${periodText} · ` : ''}${publisher} · ${whose} · ${dayText(closesOn)}截止 · 收到 ${answers} 份`}</Note>
    </Card>
  );
}

/** For whoever asked: called off with a reason that all read. */
function Cancel({ surveyId, onDone }: { surveyId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useAction(async () => {
    await cloud.surveys.cancel({ surveyId, reason });
    setOpen(false);
    toast('撤回了');
    onDone();
  });
  return (
    <>
      <Button kind="line" text="撤回这份问卷" onClick={() => setOpen(true)} />
      <ConfirmSheet
        open={open}
        title="撤回这份问卷吗？"
        confirm="撤回"
        busy={cancel.busy}
        onConfirm={() => void cancel.run()}
        onCancel={() => setOpen(false)}
      >
        <TextField label="原因" max={200} value={reason} error={cancel.errorOf('reason')} onChange={setReason} />
        已经收到的回答不会公布。撤回不能恢复。
      </ConfirmSheet>
    </>
  );
}
