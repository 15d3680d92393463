import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { LadderTerms } from './Terms';

export interface TermsSheetProps {
  communityId: string;
  versionId: string;
  terms: LadderTerms;
  onClose: () => void;
  onDone: () => void;
}

/** What is no number is refused by the cloud, which names the field. */
const whole = (text: string): number => (/^\d+$/.test(text) ? Number(text) : 0);

/** 按规约登记天数: with the clause, so that anybody can hold the days against it. */
export function TermsSheet({ communityId, versionId, terms, onClose, onDone }: TermsSheetProps) {
  const { values, set } = useFields(() => ({
    clause: String(terms.covenant?.clause ?? ''),
    respond: String(terms.respondDays),
    days: Object.fromEntries(terms.steps.map(({ step, afterDays }) => [step, String(afterDays)])),
  }));
  const of = (step: string) => whole(values.days[step] ?? '');
  const save = useAction(async () => {
    await cloud.arrears.setLadderTerms({
      communityId,
      versionId,
      clause: whole(values.clause),
      afterDays: {
        message: of('message'),
        call: of('call'),
        demand: of('demand'),
        mediation: of('mediation'),
        court: of('court'),
      },
      respondDays: whole(values.respond),
    });
    toast('登记了，等另一个人复核');
    onDone();
  });
  const shared = { keyboard: 'number', max: 4 } as const;
  return (
    <ConfirmSheet
      open
      title={`按“${terms.covenant?.title ?? ''}”登记天数`}
      confirm="登记"
      busy={save.busy}
      onConfirm={() => void save.run()}
      onCancel={onClose}
    >
      <TextField
        {...shared}
        label="第几条"
        value={values.clause}
        error={save.errorOf('clause')}
        onChange={set('clause')}
      />
      {terms.steps.map(({ step, title }) => (
        <TextField
          {...shared}
          key={step}
          label={`${title}：过缴费日几天`}
          unit="天"
          value={values.days[step] ?? ''}
          error={save.errorOf(`afterDays.${step}`)}
          onChange={(text) => set('days')({ ...values.days, [step]: text })}
        />
      ))}
      <TextField
        {...shared}
        label="催告给几天"
        unit="天"
        value={values.respond}
        error={save.errorOf('respondDays')}
        onChange={set('respond')}
      />
    </ConfirmSheet>
  );
}
