import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';

export interface UnitsProps {
  label: string;
  units: readonly string[];
  chosen: readonly string[];
  error?: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Ticking off which units. */
export function Units({ label, units, chosen, error, onChange }: UnitsProps) {
  return (
    <Field label={label} error={error}>
      {units.map((unit) => (
        <CheckField
          key={unit}
          on={chosen.includes(unit)}
          onChange={(on) => onChange(on ? [...chosen, unit] : chosen.filter((one) => one !== unit))}
        >
          {unit}
        </CheckField>
      ))}
    </Field>
  );
}
