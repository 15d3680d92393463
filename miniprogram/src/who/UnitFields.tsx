import { useState } from 'react';
import { cloud } from '../cloud/cloud';
import { useLoad } from '../cloud/useLoad';
import { PickField } from '../ui/form/PickField';
import { Loaded } from '../ui/state/Loaded';
import { RoomField } from './RoomField';

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
            <RoomField
              key={building}
              label="哪一套"
              communityId={communityId}
              building={building}
              value={value}
              empty="请选"
              error={error}
              onChange={onChange}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
