import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { bases, buildingKinds } from './choices';
import type { StandardFieldsProps } from './typed-standard';

/** For which kind of building, by what, how much. */
export function PriceFields({ values, set, error, unit }: StandardFieldsProps & { unit: string }) {
  return (
    <Card>
      <Kinds
        label="给哪种房屋"
        kinds={buildingKinds}
        value={values.kind}
        error={error('kind')}
        onChange={set('kind')}
      />
      {values.kind === 'parking' ? null : (
        <Kinds
          label="按什么收"
          kinds={bases}
          value={values.basis === 'unit' ? 'unit' : 'area'}
          error={error('basis')}
          onChange={set('basis')}
        />
      )}
      <TextField
        label="名称"
        example="比如 多层住宅物业费"
        value={values.name}
        onChange={set('name')}
        error={error('name')}
      />
      <TextField
        label="单价"
        keyboard="digit"
        unit={unit}
        example="比如 0.85"
        value={values.rate}
        onChange={set('rate')}
        error={error('rateTenThou', 'price.rateTenThou', 'price.monthlyFen')}
      />
    </Card>
  );
}
