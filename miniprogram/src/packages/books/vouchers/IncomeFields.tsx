import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { VoteFields } from './VoteFields';
import { heldBy, type Typed } from './written';

export interface IncomeFieldsProps {
  communityId: string;
  values: Typed;
  set: <Name extends keyof Typed>(name: Name) => (value: Typed[Name]) => void;
  errorOf: (name: string) => string | undefined;
}

/** Of an income from common parts: where the money lies, by which contract, and the vote it rests on. */
export function IncomeFields({ communityId, values, set, errorOf }: IncomeFieldsProps) {
  return (
    <>
      <Kinds
        label="钱收在哪里"
        kinds={heldBy}
        value={values.heldBy}
        error={errorOf('heldBy')}
        onChange={set('heldBy')}
      />
      {values.heldBy.startsWith('firm') ? (
        <Note>物业收的，从这时起就欠着业主，在“公共收益和经费”里转入专户。</Note>
      ) : null}
      {values.heldBy === 'advance' ? <Note>以后几个月的租金先记预收，过一个月算一个月的收入。</Note> : null}
      <TextField
        label="合同"
        example="比如 广告合同 2026-03"
        max={60}
        value={values.contract}
        onChange={set('contract')}
        error={errorOf('contract')}
      />
      <VoteFields
        communityId={communityId}
        decision={values.decision}
        error={errorOf('pollId') ?? errorOf('questionId')}
        onChange={set('decision')}
        paper={{
          value: values.paperDecision,
          onChange: set('paperDecision'),
          error: errorOf('paperDecision'),
        }}
      />
    </>
  );
}
