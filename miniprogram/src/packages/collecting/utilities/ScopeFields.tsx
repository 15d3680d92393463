import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { scopes, type Where } from './scope';

export interface ScopeFieldsProps {
  where: Where;
  /** Of the roll. */
  buildings: readonly string[];
  errorOf: (field: string) => string | undefined;
  onChange: (where: Where) => void;
}

/** 全小区, 几栋楼, 一个单元, 一部电梯. */
export function ScopeFields({ where, buildings, errorOf, onChange }: ScopeFieldsProps) {
  const { scope, stair } = where;
  const turn = (building: string, on: boolean) =>
    onChange({
      ...where,
      buildings: on ? [...where.buildings, building] : where.buildings.filter((each) => each !== building),
    });
  return (
    <>
      <Kinds
        label="管到哪里"
        kinds={scopes}
        value={scope}
        error={errorOf('scope')}
        onChange={(id) => onChange({ scope: id, buildings: [], stair: '' })}
      />
      {scope === 'building' ? (
        <Field label="哪几栋" error={errorOf('buildings')}>
          {buildings.map((building) => (
            <CheckField key={building} on={where.buildings.includes(building)} onChange={(on) => turn(building, on)}>
              {building}
            </CheckField>
          ))}
        </Field>
      ) : null}
      {scope === 'stair' || scope === 'lift' ? (
        <>
          <PickField
            label="哪一栋"
            picks={buildings.map((id) => ({ id, text: id }))}
            value={where.buildings[0]}
            error={errorOf('buildings')}
            onChange={(building) => onChange({ ...where, buildings: [building] })}
          />
          <TextField
            label={scope === 'lift' ? '几单元（整栋一部就不填）' : '几单元'}
            keyboard="number"
            value={stair}
            error={errorOf('stair')}
            onChange={(text) => onChange({ ...where, stair: text })}
          />
        </>
      ) : null}
    </>
  );
}
