import { useEffect, useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { useLoad } from '../../cloud/useLoad';
import { PickField } from '../../ui/form/PickField';
import { Loaded } from '../../ui/state/Loaded';
import { RoomField } from '../../who/RoomField';
import { labelText } from '../../who/words';

export interface FinderProps {
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
  error: string | undefined;
}

/** 小区, 楼栋, 房号: each box narrows the next. Numbers of homes only; who lives there is not shown. */
export function Finder({ value, onChange, error }: FinderProps) {
  const [communityId, setCommunity] = useState<string>();
  const [building, setBuilding] = useState<string>();
  const communities = useLoad('open-communities', () => cloud.account.openCommunities({}));
  const inside = useLoad(communityId && `buildings.${communityId}`, () =>
    cloud.account.findUnits({ communityId: communityId ?? '' }),
  );
  const only = communities.data?.communities.length === 1 ? communities.data.communities[0]?.communityId : undefined;
  useEffect(() => {
    if (only) setCommunity(only);
  }, [only]);
  const chooseCommunity = (id: string) => {
    setCommunity(id);
    setBuilding(undefined);
    onChange(undefined);
  };
  const chooseBuilding = (id: string) => {
    setBuilding(id);
    onChange(undefined);
  };
  return (
    <Loaded load={communities} what="小区" quiet>
      {({ communities: all }) => (
        <>
          <PickField
            label="小区"
            picks={all.map(({ communityId: id, name, streetName }) => ({ id, text: name, detail: streetName }))}
            value={communityId}
            onChange={chooseCommunity}
          />
          <PickField
            label="楼栋"
            picks={(inside.data?.buildings ?? []).map((id) => ({ id, text: labelText(id) }))}
            value={building}
            empty={communityId ? '请选楼栋' : '先选小区'}
            error={inside.error?.message}
            onChange={chooseBuilding}
          />
          <RoomField
            key={building}
            label="房号"
            communityId={communityId ?? ''}
            building={building}
            value={value}
            empty={building ? '请选房号' : '先选楼栋'}
            error={error}
            onChange={onChange}
          />
        </>
      )}
    </Loaded>
  );
}
