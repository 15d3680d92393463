import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Cell } from '../../../ui/cell/Cell';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Link } from '../../../ui/link/Link';
import { daysIn, spansOf, spanText } from './spans';

export interface DaysFieldProps {
  label: string;
  /** Where the calendar opens. */
  today: string;
  days: readonly string[];
  error: string | undefined;
  onChange: (days: string[]) => void;
}

/** Days as a notice names them: from … to …, one stretch after the other. */
export function DaysField({ label, today, days, error, onChange }: DaysFieldProps) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const begin = (day: string) => {
    setFrom(day);
    if (to < day) setTo('');
  };
  const add = () => {
    onChange([...new Set([...days, ...daysIn({ from, to: to || from })])].sort());
    setFrom('');
    setTo('');
  };
  return (
    <>
      <Field label={`${label}，共 ${days.length} 天`} error={error}>
        {spansOf(days).map((span) => (
          <Cell
            key={span.from}
            text={spanText(span)}
            aside={
              <Link
                text="去掉"
                label={`去掉${spanText(span)}`}
                onClick={() => onChange(days.filter((day) => day < span.from || day > span.to))}
              />
            }
          />
        ))}
      </Field>
      <DateField label={`${label}，从哪天`} value={from} today={today} onChange={begin} />
      <DateField
        label={`${label}，到哪天`}
        hint="只有一天可以不选"
        value={to}
        today={from || today}
        {...(from ? { from } : {})}
        onChange={setTo}
      />
      <Button kind="soft" small text={`加上${label}`} disabled={from === ''} onClick={add} />
    </>
  );
}
