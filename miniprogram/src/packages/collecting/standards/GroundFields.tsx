import type { PropsWithChildren } from 'react';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { groundKinds, priceTypes } from './choices';
import type { StandardFieldsProps } from './typed-standard';

/** Who sets the price and what gives it its force, the guide price in between; and the service it buys. */
export function GroundFields({ values, set, error, children }: PropsWithChildren<StandardFieldsProps>) {
  return (
    <Card>
      <Kinds
        label="谁定的价"
        kinds={priceTypes}
        value={values.priceType}
        error={error('priceType')}
        onChange={set('priceType')}
      />
      <Kinds
        label="凭什么定的"
        kinds={groundKinds}
        value={values.groundKind}
        error={error('groundKind')}
        onChange={set('groundKind')}
      />
      {children}
      <TextField
        label="收费依据"
        example="比如 前期物业服务合同第 12 条"
        max={200}
        value={values.ground}
        onChange={set('ground')}
        error={error('ground', 'ground.reference')}
      />
      <TextField
        long
        label="服务等级和内容"
        value={values.service}
        onChange={set('service')}
        error={error('service')}
      />
    </Card>
  );
}
