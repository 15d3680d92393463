import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { allCycles, type Cycle } from './choices';
import type { StandardFieldsProps } from './typed-standard';

/** How households may pay, until when, and from which day to which it holds. */
export function TimeFields({ values, set, error, today }: StandardFieldsProps & { today: string }) {
  const { cycles } = values;
  const turn = (cycle: Cycle, on: boolean) =>
    set('cycles')(on ? [...cycles, cycle] : cycles.filter((each) => each !== cycle));
  return (
    <Card>
      <Field label="住户可以怎么缴" hint="第一个勾的是默认" error={error('cycles')}>
        {allCycles.map(({ id, text }) => (
          <CheckField key={id} on={cycles.includes(id)} onChange={(on) => turn(id, on)}>
            {text}
          </CheckField>
        ))}
      </Field>
      <TextField
        label="几号前缴"
        hint="每期第一个月"
        keyboard="number"
        unit="日"
        max={2}
        value={values.dueDay}
        onChange={set('dueDay')}
        error={error('dueDay')}
      />
      <DateField
        label="从哪天起"
        today={today}
        value={values.effectiveFrom}
        error={error('effectiveFrom')}
        onChange={set('effectiveFrom')}
      />
      <DateField
        label="到哪天止"
        hint="合同有期限的填到期日，没有就不填"
        today={today}
        from={values.effectiveFrom ?? today}
        value={values.effectiveTo}
        error={error('effectiveTo')}
        onChange={set('effectiveTo')}
      />
    </Card>
  );
}
