import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Poll } from '../../../polls/poll';
import { go } from '../../../routes';
import { useElder } from '../../../settings/elder';
import { Badge } from '../../../ui/badge/Badge';
import { BallotOptions } from '../../../ui/ballot/BallotOptions';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { squareMetres } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Steps } from '../../../ui/steps/Steps';
import { type Choice, options } from '../paper/choices';
import { choose, type Paper } from '../paper/paper';
import { ForPrincipal } from '../shown/ForPrincipal';
import { Named } from '../shown/Named';
import { sidesOf } from '../shown/sides';
import type { OwnRow } from '../shown/useVote';
import { AllQuestions } from './AllQuestions';
import { ChooseCandidates } from './ChooseCandidates';

export interface OneQuestionProps {
  poll: Poll;
  row: OwnRow;
  paper: Paper;
  /** Label of the home an agent votes for. */
  principal: string | undefined;
}

/** The question at hand, official words first, and the answers to choose from. */
export function OneQuestion({ poll: { pollId, questions }, row, paper, principal }: OneQuestionProps) {
  const [elder] = useElder();
  const [listed, setListed] = useState(false);
  const question = questions[paper.at];
  if (!question) return null;
  const answer = paper.answers[question.questionId];
  const title = (
    <>
      <Text className="ml-strong">第 {paper.at + 1} 件</Text> / 共 {questions.length} 件
    </>
  );
  const weight = `${principal === undefined ? '您的一票' : '这一票'}：${squareMetres(row.areaCenti)}㎡、1 人`;
  const several = questions.length > 1;
  return (
    <>
      <Steps
        count={questions.length}
        now={paper.at + 1}
        title={title}
        aside={elder ? <Badge kind="info" text="记名投票" /> : weight}
      />
      <ForPrincipal home={principal} />
      {elder ? null : <Named />}
      <Card>
        <Question text={question.text} />
        {question.kind === 'election' ? (
          <ChooseCandidates key={question.questionId} question={question} answer={answer} />
        ) : (
          <>
            <PlainWords sides={sidesOf(question)} />
            <BallotOptions<Choice>
              question={question.text}
              options={options}
              value={typeof answer === 'string' ? answer : undefined}
              onChange={(choice) => choose(question.questionId, choice)}
            />
          </>
        )}
      </Card>
      {elder ? <Named /> : null}
      <Card kind="list">
        {several ? (
          <Cell
            icon="inbox"
            text="看全部事项"
            aside={`选了 ${Object.keys(paper.answers).length} / ${questions.length} 件`}
            tall={elder}
            onClick={() => setListed(true)}
          />
        ) : null}
        <Cell icon="doc" text="看这次表决的公告" tall={elder} onClick={() => go('voting/poll', { pollId })} />
        <Cell icon="chart" text="看小区的收支公示" tall={elder} last onClick={() => go('board')} />
      </Card>
      {elder ? <Note>{weight}</Note> : null}
      <Note>通过要求：{question.ruleText}</Note>
      <AllQuestions open={listed} questions={questions} paper={paper} onClose={() => setListed(false)} />
    </>
  );
}
