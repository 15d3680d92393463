import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** The streets of the district; each opens its communities. */
export function StreetList({ districtId }: { districtId: string }) {
  const load = useLoad(`streets.${districtId}`, () => cloud.community.streets({ districtId }));
  return (
    <Loaded load={load} what="镇街">
      {({ streets }) =>
        streets.length === 0 ? (
          <Card>
            <Empty title="还没有镇街" detail="加了镇街和经办人，他们就能开小区。" />
          </Card>
        ) : (
          <>
            <Card kind="list">
              {streets.map(({ streetId, name, communities }, at) => (
                <Cell
                  key={streetId}
                  icon="council"
                  text={name}
                  detail={`${communities} 个小区`}
                  last={at === streets.length - 1}
                  onClick={() => go('workbench/communities', { streetId, name })}
                />
              ))}
            </Card>
            <TakeTable what="各镇街" take={() => cloud.tables.takeOfDistrict({ districtId, list: 'streets' })} />
          </>
        )
      }
    </Loaded>
  );
}
