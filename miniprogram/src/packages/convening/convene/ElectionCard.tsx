import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';
import type { ElectionDraft, Known } from './draft';

export interface ElectionCardProps {
  nth: number;
  question: ElectionDraft;
  /** None if its list is no longer published. */
  election: Known['elections'][number] | undefined;
  errorOf: (name: string) => string | undefined;
  onChange: (question: ElectionDraft) => void;
  onRemove: () => void;
}

/** 选举: seats and candidates are those of the published list; here only the words on the ballot. */
export function ElectionCard({ nth, question, election, errorOf, onChange, onRemove }: ElectionCardProps) {
  const field = (name: 'shortName' | 'text') => ({
    value: question[name],
    onChange: (typed: string) => onChange({ ...question, [name]: typed }),
    error: errorOf(name),
  });
  return (
    <Card title={`第 ${nth} 件 · 选举`} aside={<Link text="去掉" label={`去掉第 ${nth} 件`} onClick={onRemove} />}>
      {election ? (
        <Tip icon="people">
          要选 {election.seats}{' '}
          人，候选人照公布的名单，公告时封存。每位候选人都要参加的里面过半数同意，面积和人数都要够（民法典 278
          条第（三）项）。
        </Tip>
      ) : (
        <Tip kind="bad">这次选举的候选人名单现在没有公布，不能付诸表决。</Tip>
      )}
      {errorOf('electionId') ? <Tip kind="bad">{errorOf('electionId')}</Tip> : null}
      <TextField long label="票上怎么写" max={300} {...field('text')} />
      <TextField label="简称" max={20} {...field('shortName')} />
    </Card>
  );
}
