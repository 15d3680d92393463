import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';
import type { DecisionDraft, Known } from './draft';
import { matterPicks, ruleWords } from './matter-words';

export interface QuestionCardProps {
  nth: number;
  question: DecisionDraft;
  /** The day it is decided: the rule in force then counts. */
  day: string;
  /** Drafts of covenants and rules that can be voted on. */
  texts: Known['texts'];
  errorOf: (name: string) => string | undefined;
  onChange: (question: DecisionDraft) => void;
  onRemove: () => void;
}

/** One matter: which of the nine it is, the words on the ballot, and both sides in plain words. */
export function QuestionCard({ nth, question, day, texts, errorOf, onChange, onRemove }: QuestionCardProps) {
  const { matter } = question;
  const rule = matter && ruleWords(matter, day);
  const field = (name: 'shortName' | 'text' | 'ifAgree' | 'ifAgainst') => ({
    value: question[name],
    onChange: (typed: string) => onChange({ ...question, [name]: typed }),
    error: errorOf(name),
  });
  const drafts = texts.filter((text) => text.matter === matter);
  return (
    <Card title={`第 ${nth} 件`} aside={<Link text="去掉" label={`去掉第 ${nth} 件`} onClick={onRemove} />}>
      <PickField
        label="是哪一类事"
        hint="过几道线由它定"
        picks={matterPicks}
        value={matter}
        error={errorOf('matter')}
        onChange={(chosen) => onChange({ ...question, matter: chosen, covenantVersionId: undefined })}
      />
      {rule ? (
        <Tip kind={rule.special ? 'wait' : 'plain'} icon="people">
          <View>{rule.plain}</View>
          <View>
            {rule.text}（{rule.ground}）
          </View>
        </Tip>
      ) : null}
      {drafts.length > 0 ? (
        <PickField
          label="表决哪份文本"
          hint="公告时连文本一起封存"
          picks={[
            ...drafts.map(({ versionId, title }) => ({ id: versionId, text: title })),
            { id: '', text: '不带文本' },
          ]}
          value={question.covenantVersionId ?? ''}
          error={errorOf('covenantVersionId')}
          onChange={(id) => onChange({ ...question, covenantVersionId: id || undefined })}
        />
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
