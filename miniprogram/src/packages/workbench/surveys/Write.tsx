import { periodBefore, periodOf } from '@mulin/domain/day/period';
import { periodText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Link } from '../../../ui/link/Link';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { askedFrom, type DraftedQuestion } from './drafted';
import { QuestionCard } from './QuestionCard';

const kinds = [
  { id: 'opinion', text: '征求意见' },
  { id: 'satisfaction', text: '满意度' },
] as const;
const voices = [
  { id: 'head', text: '业主，一户一份' },
  { id: 'person', text: '住户，一人一份' },
] as const;
const MOST_QUESTIONS = 20;

/** 满意度按半年或者按年: this one, and the one that is over. */
const periodsOf = (today: string) =>
  (['halfYear', 'year'] as const)
    .map((kind) => periodOf(today, kind))
    .flatMap((one) => [one, periodBefore(one)])
    .map(({ id }) => ({ id, text: periodText(id) }));

const fresh = (nth: number, kind: DraftedQuestion['kind']): DraftedQuestion => ({
  id: `q${nth}`,
  text: '',
  kind,
  lines: '',
});

/** 发一份问卷. */
export function Write({ desk: { communityId, today }, onDone }: { desk: Desk; onDone: () => void }) {
  const { values, set } = useFields({
    kind: 'opinion' as (typeof kinds)[number]['id'],
    title: '',
    intro: '',
    each: 'head' as (typeof voices)[number]['id'],
    target: '',
    period: periodOf(today, 'halfYear').id,
    closesOn: undefined as string | undefined,
  });
  const [questions, setQuestions] = useState([fresh(1, 'score')]);
  const [next, setNext] = useState(2);
  const [asking, setAsking] = useState(false);
  const number = useNumber();
  const change = (at: number, one: DraftedQuestion | undefined) =>
    setQuestions((all) => all.flatMap((each, nth) => (nth === at ? (one ?? []) : each)));
  const check = useAction(async () => {
    if (values.title.trim() === '') throw new CloudError('INVALID_INPUT', '写个标题', 'title');
    if (!values.closesOn) throw new CloudError('INVALID_INPUT', '选截止日', 'closesOn');
    setAsking(true);
  });
  const open = useAction(async () => {
    setAsking(false);
    const { kind, title, intro, each, target, period, closesOn = '' } = values;
    await cloud.surveys.open({
      communityId,
      requestId: await number.take(),
      ...{ kind, title, intro, each, closesOn },
      period: kind === 'satisfaction' ? period : null,
      targetPercent: target === '' ? null : Number(target),
      questions: questions.map(askedFrom),
    });
    toast('发出去了');
    onDone();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? open.errorOf(name);
  const bar = (
    <BottomBar>
      <Button kind="line" text="不发了" onClick={onDone} />
      <Button text="发出去" busy={open.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="发一份问卷" bar={bar}>
      <Segment options={kinds} value={values.kind} onChange={set('kind')} />
      <Card>
        <TextField label="标题" value={values.title} error={errorOf('title')} onChange={set('title')} />
        <TextField
          long
          label="说明"
          hint="可以不写"
          max={1000}
          value={values.intro}
          error={errorOf('intro')}
          onChange={set('intro')}
        />
        <Kinds label="谁来答" kinds={voices} value={values.each} error={errorOf('each')} onChange={set('each')} />
        <DateField
          label="截止日"
          today={today}
          from={today}
          value={values.closesOn}
          error={errorOf('closesOn')}
          onChange={set('closesOn')}
        />
        {values.kind === 'satisfaction' ? (
          <Kinds
            label="问哪一期"
            kinds={periodsOf(today)}
            value={values.period}
            error={errorOf('period')}
            onChange={set('period')}
          />
        ) : null}
        {values.kind === 'satisfaction' ? (
          <TextField
            label="满意率目标"
            hint="可以不填"
            keyboard="number"
            unit="%"
            max={3}
            value={values.target}
            error={errorOf('targetPercent')}
            onChange={set('target')}
          />
        ) : null}
      </Card>
      {questions.map((question, nth) => (
        <QuestionCard
          key={question.id}
          no={nth + 1}
          question={question}
          errorOf={(name) => errorOf(`questions.${nth}.${name}`)}
          onChange={(one) => change(nth, one)}
          onRemove={questions.length > 1 ? () => change(nth, undefined) : undefined}
        />
      ))}
      {errorOf('questions') ? <Card>{errorOf('questions')}</Card> : null}
      {questions.length < MOST_QUESTIONS ? (
        <Link
          icon="plus"
          text="加一个问题"
          onClick={() => {
            setQuestions((all) => [...all, fresh(next, 'one')]);
            setNext(next + 1);
          }}
        />
      ) : null}
      <ConfirmSheet
        open={asking}
        title="发出去吗？"
        confirm="发出去"
        busy={open.busy}
        onConfirm={() => void open.run()}
        onCancel={() => setAsking(false)}
      >
        大家马上收到消息。发出去不能改问题，写错了只能撤回重发。
      </ConfirmSheet>
    </Page>
  );
}
