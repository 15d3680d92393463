import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { type Poll, stamps } from './poll';

/** The vote as it stands on the notice and on the ballot. */
export function Paper({ poll }: { poll: Poll }) {
  const { title, state, opensAt, closesAt, announcedAt, scopeText, legalModeText, cardHash, questions } = poll;
  return (
    <>
      <Card>
        <Badge {...stamps[state]} />
        <View className="ml-card__h ml-card__h--under">{title}</View>
        <KeyValues
          rows={[
            ...(announcedAt ? [{ name: '公告', value: momentText(announcedAt) }] : []),
            { name: '开始投票', value: momentText(opensAt) },
            { name: '截止', value: momentText(closesAt) },
            { name: '谁来投', value: scopeText },
            { name: '算不算数', value: legalModeText },
            ...(cardHash ? [{ name: '封存指纹', value: cardHash.slice(0, 16) }] : []),
          ]}
        />
      </Card>
      {questions.map(({ questionId, matterTitle, text, ifAgree, ifAgainst, ruleText }, at) => (
        <Card key={questionId} title={`第 ${at + 1} 件 · ${matterTitle}`} small>
          <Question text={text} />
          <PlainWords
            sides={[
              { choice: '同意', outcome: ifAgree },
              { choice: '反对', outcome: ifAgainst },
            ]}
          />
          <Note>{ruleText}</Note>
        </Card>
      ))}
    </>
  );
}
