import { useRef, useState } from 'react';
import { cloud } from '../cloud/cloud';
import { useLoad } from '../cloud/useLoad';
import { PickField } from '../ui/form/PickField';
import { TextField } from '../ui/form/TextField';
import { labelText } from './words';

export interface RoomFieldProps {
  label: string;
  communityId: string;
  building: string | undefined;
  value: string | undefined;
  empty: string;
  error: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** One home of a building. A tower or a car park has more than a sheet holds: then one writes part of its number first. */
export function RoomField({ label, communityId, building, value, empty, error, onChange }: RoomFieldProps) {
  const [room, setRoom] = useState('');
  const inside = useLoad(building && `units.${communityId}.${building}.${room}`, () =>
    cloud.account.findUnits({ communityId, building: building ?? '', room }),
  );
  const { units = [], more = 0 } = inside.data ?? {};
  const isLong = useRef(false);
  if (more > 0) isLong.current = true;
  return (
    <>
      {isLong.current ? (
        <TextField
          label="号码"
          hint={more > 0 ? `还有 ${more} 个没列出，写几个数字` : undefined}
          value={room}
          onChange={(typed) => {
            setRoom(typed);
            onChange(undefined);
          }}
          example="比如 1203"
          max={40}
        />
      ) : null}
      <PickField
        label={label}
        picks={units.map((unit) => ({ id: unit.unitId, text: labelText(unit.label) }))}
        value={value}
        empty={empty}
        error={error ?? inside.error?.message}
        onChange={onChange}
      />
    </>
  );
}
