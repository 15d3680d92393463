import { momentText } from '@mulin/domain/day/spoken';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { closesAt, opensAt, type PollDraft } from './draft';
import { legalModes } from './HowStep';
import { ruleWords } from './matter-words';

/** 看一遍: as it will stand on the notice and on the ballot. */
export function CheckStep({ draft }: { draft: PollDraft }) {
  const { title, buildings, countParking, rulesGround, legalMode, questions, closes } = draft;
  return (
    <>
      <Card title={title}>
        <KeyValues
          rows={[
            { name: '开始投票', value: momentText(opensAt(draft)) },
            { name: '截止', value: momentText(closesAt(draft)) },
            { name: '谁来投', value: buildings.length > 0 ? buildings.join('、') : '全小区' },
            { name: '车位', value: countParking ? '算进去' : '不算' },
            { name: '依据', value: rulesGround || '没写' },
            { name: '算不算数', value: legalModes.find(({ id }) => id === legalMode)?.text ?? '' },
          ]}
        />
      </Card>
      {questions.map(({ key, matter, text, ifAgree, ifAgainst }, at) => (
        <Card key={key} title={`第 ${at + 1} 件`} small>
          <Question text={text} />
          <PlainWords
            sides={[
              { choice: '同意', outcome: ifAgree },
              { choice: '反对', outcome: ifAgainst },
            ]}
          />
          {matter ? <Note>{ruleWords(matter, closes).text}</Note> : null}
        </Card>
      ))}
    </>
  );
}
