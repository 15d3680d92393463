import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { answersToSend, answerText } from '../../../polls/answers';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Scan } from '../../../ui/photos/Scan';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Answers } from './answers';
import { OneAnswer } from './OneAnswer';
import { About, type AtHand } from './OneSheet';
import { SetAside } from './SetAside';

/** 录入 or 复核: the same form for both, so that the second person reads the sheet and not what the first one typed. */
export function Reading({ sheet, onChanged }: { sheet: AtHand; onChanged: () => void }) {
  const { paperId, communityId, questions, scan, may, differing } = sheet;
  const [answers, setAnswers] = useState<Answers>({});
  const [photos, setPhotos] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const second = may === 'confirm';
  const ask = useAction(async () => {
    if (!second && !scan && photos.length === 0) throw new CloudError('INVALID_INPUT', '先拍下这张选票', 'scanFileId');
    if (answersToSend(questions, answers).length < questions.length)
      throw new CloudError('INVALID_INPUT', '每一件都要选，看不清的选“无效”');
    setAsking(true);
  });
  const send = useAction(async () => {
    setAsking(false);
    const choices = answersToSend(questions, answers);
    if (second) return settled(await cloud.assembly.confirmPaper({ paperId, choices }));
    const [scanFileId = null] = await uploadPhotos(photos, { folder: 'papers', communityId });
    await cloud.assembly.enterPaper({ paperId, choices, scanFileId });
    toast('录好了，等另一个人复核');
    back();
  });
  const settled = ({ state, differing: on }: Awaited<ReturnType<typeof cloud.assembly.confirmPaper>>) => {
    if (state === 'differs') toast(`和第一次录的不一样：${on.join('、')}。要重新录`);
    if (state === 'handed-in') toast('两个人录得一样，登记了');
    if (state === 'handed-in') return back();
    // The photograph and what differed stand at the top.
    void Taro.pageScrollTo({ scrollTop: 0 });
    setAnswers({});
    onChanged();
  };
  const bar = (
    <BottomBar note={second ? '请对着照片自己录一遍。录得一样才登记。' : '录完以后要另一个人复核。'}>
      <Button text={second ? '复核' : '录入'} busy={send.busy} onClick={() => void ask.run()} />
    </BottomBar>
  );
  return (
    <Page title={second ? '复核纸质票' : '录入纸质票'} bar={bar}>
      {send.error && !send.errorOf('scanFileId') ? <Tip kind="bad">{send.error.message}</Tip> : null}
      {differing.length > 0 ? (
        <Tip kind="bad" icon="alert">
          两个人录得不一样：{differing.join('、')}。请再看一遍选票，重新录入，再由另一个人复核。
        </Tip>
      ) : null}
      <About sheet={sheet} />
      {scan ? (
        <Card title="选票照片" small>
          <Scan src={scan.url} label="选票照片" />
        </Card>
      ) : null}
      {second ? null : (
        <Card>
          <Field
            label={scan ? '重新拍一张' : '拍下这张选票'}
            hint={scan ? '看不清才要' : '整张拍全，字要看得清'}
            error={ask.errorOf('scanFileId') ?? send.errorOf('scanFileId')}
          >
            <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
          </Field>
        </Card>
      )}
      {questions.map((question, at) => (
        <OneAnswer
          key={question.questionId}
          question={question}
          at={at}
          answer={answers[question.questionId]}
          onChange={(answer) => setAnswers((before) => withAnswer(before, question.questionId, answer))}
        />
      ))}
      <SetAside paperId={paperId} onDone={back} />
      <ConfirmSheet
        open={asking}
        title={second ? '照片上是这样吗？' : '选票上是这样吗？'}
        confirm={second ? '是，复核' : '是，录入'}
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        <KeyValues
          rows={questions.map((question, at) => ({
            name: `第 ${at + 1} 件 ${question.shortName}`,
            value: answerText(question, answers[question.questionId]) ?? '',
          }))}
        />
        {second ? '两个人录得一样就登记，登记以后不能再改。' : ''}
      </ConfirmSheet>
    </Page>
  );
}

function withAnswer(before: Answers, questionId: string, answer: Answers[string] | undefined): Answers {
  const { [questionId]: _, ...others } = before;
  return answer === undefined ? others : { ...others, [questionId]: answer };
}
