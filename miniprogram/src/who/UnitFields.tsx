import { useState } from 'react';
import { cloud } from '../cloud/cloud';
import { useLoad } from '../cloud/useLoad';
import { PickField } from '../ui/form/PickField';
import { Loaded } from '../ui/state/Loaded';

export interface UnitFieldsProps {
  communityId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** 哪一套: first the building, then the home. */
export function UnitFields({ communityId, value, error, onChange }: UnitFieldsProps) {
  const [building, setBuilding] = useState<string>();
  const buildings = useLoad(`buildings.${communityId}`, () => cloud.account.findUnits({ communityId }));
  const units = useLoad(building && `units.${communityId}.${building}`, () =>
    cloud.account.findUnits({ communityId, building: building ?? '' }),
  );
  const choose = (chosen: string) => {
    setBuilding(chosen);
    onChange(undefined);
  };
  return (
    <Loaded load={buildings} what="楼栋" shape="card">
      {(answer) => (
        <>
          <PickField
            label="几号楼"
            picks={answer.buildings.map((name) => ({ id: name, text: name }))}
            value={building}
            onChange={choose}
          />
          {building ? (
            <PickField
              label="哪一套"
              empty={units.data ? '请选' : '正在取…'}
              picks={(units.data?.units ?? []).map(({ unitId, label }) => ({ id: unitId, text: label }))}
              value={value}
              error={error ?? units.error?.message}
              onChange={onChange}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
