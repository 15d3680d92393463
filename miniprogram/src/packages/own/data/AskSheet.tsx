import { type CorrectionKind, correctionKinds } from '@mulin/domain/people/corrections';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import type { MyData } from './index';

/** What is asked beside the kind; for the number on the roll the proven one is taken. */
const wantedWords: Partial<Record<CorrectionKind, { label: string; example: string }>> = {
  name: { label: '正确的姓名', example: '和身份证一样' },
  other: { label: '哪里不对，正确的是什么', example: '比如 我不是租户，是业主的女儿' },
};

const kinds = (Object.keys(correctionKinds) as CorrectionKind[]).map((id) => ({ id, text: correctionKinds[id] }));

export interface AskSheetProps {
  homes: MyData['roles'];
  onClose: () => void;
  onDone: () => void;
}

/** 要求更正: at which home, what, and what is right. */
export function AskSheet({ homes, onClose, onDone }: AskSheetProps) {
  const { values, set } = useFields({
    membershipId: homes[0]?.membershipId,
    kind: undefined as CorrectionKind | undefined,
    wanted: '',
  });
  const ask = useAction(async () => {
    const { membershipId, kind, wanted } = values;
    if (!membershipId) throw new CloudError('INVALID_INPUT', '选哪套房', 'membershipId');
    if (!kind) throw new CloudError('INVALID_INPUT', '选一样', 'kind');
    await cloud.account.askCorrection({ membershipId, kind, wanted: kind === 'roll-phone' ? '' : wanted });
    toast('交上去了');
    onDone();
  });
  const words = values.kind && wantedWords[values.kind];
  return (
    <Sheet open title="要求更正" onClose={onClose}>
      <PickField
        label="哪套房"
        picks={homes.map(({ membershipId, placeName, roleTitle }) => ({
          id: membershipId,
          text: labelText(placeName),
          detail: roleTitle,
        }))}
        value={values.membershipId}
        error={ask.errorOf('membershipId')}
        onChange={set('membershipId')}
      />
      <Kinds label="什么不对" kinds={kinds} value={values.kind} error={ask.errorOf('kind')} onChange={set('kind')} />
      {words ? (
        <TextField
          label={words.label}
          example={words.example}
          max={values.kind === 'name' ? 40 : 200}
          value={values.wanted}
          error={ask.errorOf('wanted')}
          onChange={set('wanted')}
        />
      ) : null}
      {values.kind === 'roll-phone' ? <Note>名册上的电话会换成您微信的手机号。</Note> : null}
      <Button text="交上去" busy={ask.busy} onClick={() => void ask.run()} />
    </Sheet>
  );
}
