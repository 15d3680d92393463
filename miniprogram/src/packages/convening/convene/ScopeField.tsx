import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Segment } from '../../../ui/options/Options';
import { Tip } from '../../../ui/tip/Tip';
import type { StepForm } from './form';

const scopes = [
  { id: 'all', text: '全小区' },
  { id: 'some', text: '只有几栋' },
] as const;

/** 谁来投: the whole community, or only the buildings that bear the cost. */
export function ScopeField({ draft, known, set, errorOf }: StepForm) {
  const [some, setSome] = useState(draft.buildings.length > 0);
  const turn = (building: string, on: boolean) =>
    set('buildings')(on ? [...draft.buildings, building] : draft.buildings.filter((each) => each !== building));
  const choose = (id: 'all' | 'some') => {
    setSome(id === 'some');
    set('buildings')([]);
  };
  return (
    <Card>
      <Field label="谁来投" error={errorOf('buildings')}>
        <Segment options={scopes} value={some ? 'some' : 'all'} onChange={choose} />
      </Field>
      {some ? (
        <>
          <Tip icon="people">
            一栋楼的电梯、屋面，花钱的是这栋的业主，就只由他们表决：面积和人数的总数也只算这几栋，该过的线一样（别处有明文，如《上海市住宅物业管理规定》第六十九条；本地待核）。
          </Tip>
          <Field label="哪几栋">
            {known.buildings.map(({ building, units, heads }) => (
              <CheckField key={building} on={draft.buildings.includes(building)} onChange={(on) => turn(building, on)}>
                {building}，{count(units)} 户、{count(heads)} 人
              </CheckField>
            ))}
          </Field>
        </>
      ) : null}
    </Card>
  );
}
