import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Segment } from '../../../ui/options/Options';
import { Loaded } from '../../../ui/state/Loaded';
import type { LegalMode } from './draft';
import type { StepForm } from './form';

export const legalModes: readonly { id: LegalMode; text: string; detail: string }[] = [
  { id: 'paper-binding', text: '纸票为准', detail: '手机上投的用来知道大家怎么想，算数的是纸票' },
  { id: 'binding-electronic', text: '手机投票算数', detail: '议事规则写了可以用手机投票，或者主管部门认可' },
  { id: 'consultation', text: '只是征求意见', detail: '不作决定' },
];

const scopes = [
  { id: 'all', text: '全小区' },
  { id: 'some', text: '只有几栋' },
] as const;

/** 怎么算: who votes, by which article of the rules of procedure, and whether it binds. */
export function HowStep({ draft, set, errorOf, communityId }: StepForm & { communityId: string }) {
  const [some, setSome] = useState(draft.buildings.length > 0);
  const load = useLoad(`community.${communityId}`, () => cloud.community.show({ communityId }));
  const turn = (building: string, on: boolean) =>
    set('buildings')(on ? [...draft.buildings, building] : draft.buildings.filter((each) => each !== building));
  const choose = (id: 'all' | 'some') => {
    setSome(id === 'some');
    set('buildings')([]);
  };
  return (
    <>
      <Card>
        <Field label="谁来投" error={errorOf('buildings')}>
          <Segment options={scopes} value={some ? 'some' : 'all'} onChange={choose} />
        </Field>
        {some ? (
          <Loaded load={load} what="楼栋" shape="card">
            {({ buildings }) => (
              <Field label="哪几栋" hint="只算这几栋的面积和人数">
                {buildings.map(({ building, units }) => (
                  <CheckField
                    key={building}
                    on={draft.buildings.includes(building)}
                    onChange={(on) => turn(building, on)}
                  >
                    {building}，{count(units)} 户
                  </CheckField>
                ))}
              </Field>
            )}
          </Loaded>
        ) : null}
        <CheckField on={draft.countParking} onChange={set('countParking')}>
          车位的面积也算进去（议事规则写了才勾）
        </CheckField>
      </Card>
      <Card>
        <TextField
          label="议事规则依据"
          hint="改票、废票、车位怎么算"
          example="比如 议事规则第 9 条：可以改票，只算最后一次"
          max={200}
          value={draft.rulesGround}
          onChange={set('rulesGround')}
          error={errorOf('rulesGround')}
        />
        <PickField
          label="算不算数"
          picks={legalModes}
          value={draft.legalMode}
          onChange={set('legalMode')}
          error={errorOf('legalMode')}
        />
      </Card>
    </>
  );
}
