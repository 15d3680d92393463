import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import type { Fields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';

/** What every entry has: a sum, the day the bank moved it, its papers. */
export interface MoneyTyped {
  /** Yuan. */
  amount: string;
  day: string;
  photos: string[];
}

export const noMoney = (today: string): MoneyTyped => ({ amount: '', day: today, photos: [] });

export interface MoneyProps {
  today: string;
  fields: Fields<MoneyTyped>;
  errorOf: (field: string) => string | undefined;
  /** What the pictures should be of. */
  papers: string;
}

export function Money({ today, fields: { values, set }, errorOf, papers }: MoneyProps) {
  return (
    <>
      <TextField
        label="金额"
        keyboard="digit"
        unit="元"
        value={values.amount}
        onChange={set('amount')}
        error={errorOf('amountFen')}
      />
      <DateField
        label="转账日"
        today={today}
        to={today}
        value={values.day}
        onChange={set('day')}
        error={errorOf('day')}
      />
      <Field label="凭证" hint={papers} error={errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
    </>
  );
}
