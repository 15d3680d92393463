import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { LadderTerms } from './Terms';

export interface EnteredTermsProps {
  communityId: string;
  versionId: string;
  entered: NonNullable<LadderTerms['entered']>;
  mayDecide: boolean;
  onDone: () => void;
}

/** 登记了、等复核的天数, beside the clause they are said to come from. Until then nobody is pressed by them. */
export function EnteredTerms({ communityId, versionId, entered, mayDecide, onDone }: EnteredTermsProps) {
  const { clause, clauseText, steps, respondDays, own } = entered;
  const decide = useAction(async (confirm: boolean) => {
    await cloud.arrears.decideLadderTerms({ communityId, versionId, clause, confirm });
    toast(confirm ? '从现在起按这些天数' : '没有采用，天数不变');
    onDone();
  });
  return (
    <>
      <Tip>
        登记了新的天数，等另一个人对着规约复核。规约第 {clause} 条{clauseText ? `：${clauseText}` : '请看规约原文。'}
      </Tip>
      <KeyValues
        rows={[
          ...steps.map(({ title, afterDays }) => ({ name: title, value: `过缴费日 ${afterDays} 天` })),
          { name: '催告给几天', value: `${respondDays} 天` },
        ]}
      />
      {own ? <Note>您登记的，要换一个人来复核。</Note> : null}
      {mayDecide ? (
        <Buttons>
          <Button kind="line" text="和规约不一样" busy={decide.busy} onClick={() => void decide.run(false)} />
          {own ? null : <Button text="和规约一样" busy={decide.busy} onClick={() => void decide.run(true)} />}
        </Buttons>
      ) : null}
    </>
  );
}
