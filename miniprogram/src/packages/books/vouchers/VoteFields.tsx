import { useLoad } from '../../../cloud/useLoad';
import { PickField } from '../../../ui/form/PickField';
import { TextField, type TextFieldProps } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import { decisionPicks } from '../fund/apply-words';

export interface VoteFieldsProps {
  communityId: string;
  /** `pollId#question`; empty: none. */
  decision: string;
  error: string | undefined;
  onChange: (decision: string) => void;
  paper: Pick<TextFieldProps, 'value' | 'onChange' | 'error'>;
}

const NONE = { id: '', text: '没有在这里表决过' };

/** 哪次表决同意的 (民法典 278 (8)): one held here, or one on paper, which everybody will see was not checked. */
export function VoteFields({ communityId, decision, error, onChange, paper }: VoteFieldsProps) {
  const load = useLoad(`income-decisions.${communityId}`, () => decisionPicks(communityId));
  return (
    <Loaded load={load} what="业主大会的决定">
      {(picks) => (
        <>
          <PickField
            label="哪次表决同意的"
            picks={[NONE, ...picks]}
            value={decision}
            error={error}
            onChange={onChange}
          />
          {decision === '' ? (
            <>
              <TextField label="以前书面表决的" example="比如 2024 年业主大会第 4 项决定" max={60} {...paper} />
              <Note>
                利用共有部分经营要业主表决（《民法典》第二百七十八条）。书面的会写明没有核对，都没有的标红写“无表决”。
              </Note>
            </>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
