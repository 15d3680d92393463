import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';
import type { QuestionDraft } from './draft';
import { matterPicks, ruleWords } from './matter-words';

export interface QuestionCardProps {
  nth: number;
  question: QuestionDraft;
  /** The day it is decided: the rule in force then counts. */
  day: string;
  errorOf: (name: string) => string | undefined;
  onChange: (question: QuestionDraft) => void;
  onRemove: (() => void) | undefined;
}

/** One matter: which of the nine it is, the words on the ballot, and both sides in plain words. */
export function QuestionCard({ nth, question, day, errorOf, onChange, onRemove }: QuestionCardProps) {
  const rule = question.matter && ruleWords(question.matter, day);
  const field = (name: 'shortName' | 'text' | 'ifAgree' | 'ifAgainst') => ({
    value: question[name],
    onChange: (typed: string) => onChange({ ...question, [name]: typed }),
    error: errorOf(name),
  });
  return (
    <Card
      title={`第 ${nth} 件`}
      aside={onRemove ? <Link text="去掉" label={`去掉第 ${nth} 件`} onClick={onRemove} /> : undefined}
    >
      <PickField
        label="是哪一类事"
        hint="过几道线由它定"
        picks={matterPicks}
        value={question.matter}
        error={errorOf('matter')}
        onChange={(matter) => onChange({ ...question, matter })}
      />
      {rule ? (
        <Tip kind={rule.special ? 'wait' : 'plain'} icon="people">
          {rule.text}（{rule.ground}）
        </Tip>
      ) : null}
      <TextField
        long
        label="票上怎么写"
        hint="一字不差，公告以后不能改"
        example="比如 是否同意在电梯轿厢内设置广告，收入归全体业主？"
        max={300}
        {...field('text')}
      />
      <TextField label="简称" example="比如 电梯广告" max={20} {...field('shortName')} />
      <TextField label="说白了，同意会怎样" max={60} {...field('ifAgree')} />
      <TextField label="说白了，反对会怎样" hint="两边说得一样多" max={60} {...field('ifAgainst')} />
    </Card>
  );
}
