import { type Answer, toggled } from '../../../polls/answers';
import { BallotOptions } from '../../../ui/ballot/BallotOptions';
import { Candidates } from '../../../ui/ballot/Candidates';
import { Card } from '../../../ui/card/Card';
import { options, spoilt } from './answers';
import type { AtHand } from './OneSheet';

export interface OneAnswerProps {
  question: AtHand['questions'][number];
  at: number;
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

/** One question of the sheet, short: whoever types has the paper before them. */
export function OneAnswer({ question, at, answer, onChange }: OneAnswerProps) {
  const { kind, shortName, text, seats, candidates } = question;
  const title = `第 ${at + 1} 件 · ${shortName}`;
  const most = seats ?? 0;
  if (kind === 'decision')
    return (
      <Card title={title} small>
        <BallotOptions
          question={text}
          options={options}
          value={typeof answer === 'string' ? answer : undefined}
          onChange={onChange}
        />
      </Card>
    );
  return (
    <Card title={title} small>
      <Candidates
        question={text}
        candidates={candidates.map(({ candidateId, name, label }) => ({
          id: candidateId,
          name,
          note: label,
          introduction: '',
        }))}
        seats={most}
        chosen={typeof answer === 'object' ? answer : []}
        abstains={answer === 'abstain'}
        onToggle={(candidateId) => onChange(toggled(answer, candidateId, most))}
        onAbstain={() => onChange(answer === 'abstain' ? undefined : 'abstain')}
      />
      <BallotOptions
        question={`${shortName}：这一件无效`}
        options={spoilt}
        value={answer === 'invalid' ? 'invalid' : undefined}
        onChange={() => onChange(answer === 'invalid' ? undefined : 'invalid')}
      />
    </Card>
  );
}
