import { MEETINGS } from '@mulin/domain/assembly/card/meeting';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import { type AssemblyKind, emptyDecision, type Known, type PollDraft } from './draft';
import type { StepForm } from './form';

const details: Record<AssemblyKind, string> = {
  regular: '按议事规则规定的时间召开（《物业管理条例》第十三条）',
  extraordinary: '20% 以上业主提议，或者议事规则规定的情形',
  first: '还没有业委会，由筹备组的社区、镇街组织',
};

const kindsFor = ({ hasCommittee }: Known): readonly AssemblyKind[] =>
  hasCommittee ? ['regular', 'extraordinary'] : ['first', 'regular', 'extraordinary'];

export interface KindStepProps extends StepForm {
  setAll: (draft: PollDraft) => void;
}

/** 种类: which assembly, who calls it, and whether owners demanded it. */
export function KindStep({ draft, known, set, setAll, errorOf }: KindStepProps) {
  const demanded = known.petitions.find(({ petitionId }) => petitionId === draft.petitionId);
  const answer = (petitionId: string | undefined) => {
    const petition = known.petitions.find((one) => one.petitionId === petitionId);
    if (!petition) return set('petitionId')(undefined);
    const questions = petition.matters.map(({ matter, text }, nth) => ({ ...emptyDecision(nth + 1), matter, text }));
    setAll({ ...draft, kind: 'extraordinary', petitionId, questions });
  };
  return (
    <>
      {known.petitions.length > 0 ? (
        <Card>
          <PickField
            label="是不是业主联名要求的"
            picks={[
              ...known.petitions.map(({ petitionId, reason, daysWaiting }) => ({
                id: petitionId,
                text: reason.length > 24 ? `${reason.slice(0, 24)}…` : reason,
                detail: `签够了，等了 ${count(daysWaiting)} 天`,
              })),
              { id: '', text: '不是', detail: '业委会自己召集的' },
            ]}
            value={draft.petitionId ?? ''}
            error={errorOf('petitionId')}
            onChange={(id) => answer(id || undefined)}
          />
          {demanded ? <Tip kind="ok">联名要表决的事已经列好，下一步可以改写法。</Tip> : null}
        </Card>
      ) : null}
      <Card>
        <PickField
          label="哪一种会议"
          picks={kindsFor(known).map((id) => ({ id, text: MEETINGS[id], detail: details[id] }))}
          value={draft.kind}
          error={errorOf('kind')}
          onChange={set('kind')}
        />
        <Note>{details[draft.kind]}</Note>
        <TextField
          label="名称"
          example="比如 2026 年第 2 次业主大会"
          value={draft.title}
          onChange={set('title')}
          error={errorOf('title')}
        />
      </Card>
      {known.needsReason ? (
        <Card>
          <TextField
            long
            label="为什么不由业委会召集"
            hint="印在公告上"
            example="比如 业主联名要求 40 天了，业委会没有召集"
            max={200}
            value={draft.instead}
            onChange={set('instead')}
            error={errorOf('instead')}
          />
          <Tip kind="wait" icon="alert">
            这个小区有业委会，业主大会由它召集（《物业管理条例》第十五条）。业委会该召集不召集的，才由社区、镇街组织；内蒙古怎么规定的，待核。
          </Tip>
        </Card>
      ) : null}
    </>
  );
}
