import { firstOwnerDays } from '@mulin/domain/fees/term-lines';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import type { Fields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { IncentiveFields } from './IncentiveFields';
import { LateFields } from './LateFields';
import type { TypedTerms } from './typed-terms';

export interface TermFieldsProps {
  terms: TypedTerms;
  set: Fields<TypedTerms>['set'];
  /** What is wrong at one of these fields of the terms. */
  error: (...fields: string[]) => string | undefined;
}

const days = (['next-month', 'delivery-day', 'day-after'] as const).map((id) => ({ id, text: firstOwnerDays[id] }));

/** 其他条款: all of them go on the sheet with the price (明码标价规定 6); what is left empty is not agreed. */
export function TermFields(props: TermFieldsProps) {
  const { terms, set, error } = props;
  return (
    <>
      <Card title="交房和空置">
        <PickField
          label="交房那个月谁缴"
          picks={days}
          value={terms.firstOwnerDay}
          onChange={set('firstOwnerDay')}
          error={error('firstOwnerDay')}
        />
        <CheckField on={terms.vacant} onChange={set('vacant')}>
          合同或本地文件说空置房少收
        </CheckField>
        {terms.vacant ? (
          <>
            <TextField
              label="空置满"
              unit="个月以后"
              keyboard="number"
              max={3}
              value={terms.vacantAfter}
              onChange={set('vacantAfter')}
              error={error('vacancy.afterMonths')}
            />
            <TextField
              label="以后收"
              unit="%"
              keyboard="number"
              max={3}
              example="比如 60"
              value={terms.vacantPercent}
              onChange={set('vacantPercent')}
              error={error('vacancy.percent')}
            />
          </>
        ) : (
          <Note>没有约定就照全价收。内蒙古对空置房有没有统一规定，待核。</Note>
        )}
      </Card>
      <IncentiveFields {...props} />
      <LateFields {...props} />
    </>
  );
}
