import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { Calendar } from '../calendar/Calendar';
import { Sheet } from '../sheet/Sheet';
import { Field, type FieldProps } from './Field';
import { PickBox } from './PickField';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, a UTC+8 calendar day; none or empty while nothing is chosen. */
  value: string | undefined;
  /** Where the calendar opens while nothing is chosen. */
  today: string;
  /** First and last day that may be chosen. */
  from?: string;
  to?: string;
  /** Why no other day may be: 公告满 15 天才能截止. */
  why?: string;
  onChange: (day: string) => void;
}

/** 选日子: a box that opens a month to press a day in. */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, value, today, from, to, why, onChange } = props;
  const [open, setOpen] = useState(false);
  const choose = (day: string) => {
    setOpen(false);
    onChange(day);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      <PickBox
        label={label}
        text={value ? wholeDayText(value) : undefined}
        empty="请选日子"
        bad={error !== undefined}
        onClick={() => setOpen(true)}
      />
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <Calendar
          value={value || undefined}
          start={value || (from ?? today)}
          from={from}
          to={to}
          why={why}
          onChoose={choose}
        />
      </Sheet>
    </Field>
  );
}
