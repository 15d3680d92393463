import { MEETINGS } from '@mulin/domain/assembly/card/meeting';
import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { Poll } from '../../../polls/poll';
import { Badge } from '../../../ui/badge/Badge';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { stamps } from './poll';

/** The vote as it stands on the notice and on the ballot. */
export function Paper({ poll }: { poll: Poll }) {
  const { title, kind, state, opensAt, closesAt, paperUntil, announcedAt, scopeText, legalModeText, cardHash } = poll;
  return (
    <>
      <Card>
        <Badge {...stamps[state]} />
        <View className="ml-card__h ml-card__h--under">{title}</View>
        <KeyValues
          rows={[
            { name: '种类', value: MEETINGS[kind] },
            ...(announcedAt ? [{ name: '公告', value: momentText(announcedAt) }] : []),
            { name: '开始投票', value: momentText(opensAt) },
            { name: '截止', value: momentText(closesAt) },
            ...(paperUntil === closesAt ? [] : [{ name: '纸票录完', value: momentText(paperUntil) }]),
            { name: '谁来投', value: scopeText },
            { name: '算不算数', value: legalModeText },
            ...(cardHash ? [{ name: '封存指纹', value: cardHash.slice(0, 16) }] : []),
          ]}
        />
      </Card>
      {poll.questions.map((question, at) => (
        <Card key={question.questionId} title={`第 ${at + 1} 件 · ${question.matterTitle}`} small>
          <Question text={question.text} />
          {question.kind === 'election' ? (
            <Note>候选人：{question.candidates.map(({ name }) => name).join('、')}</Note>
          ) : (
            <PlainWords
              sides={[
                { choice: '同意', outcome: question.ifAgree },
                { choice: '反对', outcome: question.ifAgainst },
              ]}
            />
          )}
          <Note>{question.ruleText}</Note>
        </Card>
      ))}
      <SectionHead title="规矩" />
      <Card kind="list">
        {poll.policies.map(({ setting, title: name, answer, ground }, at) => (
          <Cell
            key={setting}
            text={name}
            detail={ground ? `${answer}。依据：${ground}` : answer}
            last={at === poll.policies.length - 1}
          />
        ))}
      </Card>
    </>
  );
}
