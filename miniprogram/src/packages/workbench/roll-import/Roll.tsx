import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count, squareMetres } from '../../../ui/figures';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { LiftSheet } from './LiftSheet';

/** The roll as it is now, building by building, and which of them have lifts. */
export function Roll({ communityId }: { communityId: string }) {
  const [open, setOpen] = useState(false);
  const load = useLoad(`community.${communityId}`, () => cloud.community.show({ communityId }));
  const save = useAction(async (buildings: string[]) => {
    const { unitsChanged } = await cloud.community.setLiftBuildings({ communityId, buildings });
    setOpen(false);
    toast(`改好了，${unitsChanged} 户换了收费标准`);
    load.reload();
  });
  return (
    <Loaded load={load} what="名册">
      {({ community, buildings }) =>
        buildings.length === 0 ? null : (
          <>
            <SectionHead
              title={`现在的名册 ${count(community.units)} 户`}
              link={{ text: '改电梯楼', onClick: () => setOpen(true) }}
            />
            <Card kind="list">
              {buildings.map(({ building, units, lift }) => (
                <Cell
                  key={building}
                  icon={lift ? 'lift' : 'building'}
                  text={building}
                  aside={lift ? `${count(units)} 户 · 有电梯` : `${count(units)} 户`}
                />
              ))}
              <Cell text="建筑面积" aside={`${squareMetres(community.areaCenti)} ㎡`} last />
            </Card>
            {open ? (
              <LiftSheet
                buildings={buildings.map(({ building }) => building)}
                lifts={buildings.filter(({ lift }) => lift).map(({ building }) => building)}
                busy={save.busy}
                error={save.error?.message}
                confirm="改好了"
                onConfirm={(lifts) => void save.run(lifts)}
                onClose={() => setOpen(false)}
              >
                有电梯的楼按电梯住宅的标准收费；从下一期账单起算。
              </LiftSheet>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}
