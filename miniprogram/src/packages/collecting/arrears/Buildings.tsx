import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

/** 各楼缴费情况: sums by building, as every owner may see them; never a home. */
export function Buildings({ communityId }: { communityId: string }) {
  const load = useLoad(`arrears-by-building.${communityId}`, () => cloud.arrears.arrearsByBuilding({ communityId }));
  return (
    <Loaded load={load} what="各楼缴费情况">
      {({ buildings }) => (
        <Card small title="各楼情况">
          {buildings.length === 0 ? null : (
            <KeyValues
              rows={buildings.map(({ building, units, overdueHomes, overdueFen }) => ({
                name: building,
                value: `${units} 户里 ${overdueHomes} 户，${yuan(overdueFen)} 元`,
              }))}
            />
          )}
          <Note>要公布，只公布到楼，不公布谁家。不满 10 户的楼并到邻楼（《个人信息保护法》第二十五条）。</Note>
        </Card>
      )}
    </Loaded>
  );
}
