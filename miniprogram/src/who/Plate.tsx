import { useState } from 'react';
import { useElder } from '../settings/elder';
import { DoorPlate } from '../ui/door-plate/DoorPlate';
import { HomeSheet } from './HomeSheet';
import type { Home } from './me';
import { plateMeta } from './words';

export interface PlateProps {
  home: Home;
  /** All homes of mine: with more than one the plate can be switched. */
  homes: readonly Home[];
  /** Slim on inner pages. */
  slim?: boolean;
  /** In place of owner and area. */
  meta?: string;
}

/** 门牌 of the home shown now, with 换一套 behind it. */
export function Plate({ home, homes, slim = false, meta }: PlateProps) {
  const [elder] = useElder();
  const [open, setOpen] = useState(false);
  return (
    <>
      <DoorPlate
        slim={slim}
        estate={`${home.districtName} · ${home.communityName}`}
        building={home.building}
        entrance={home.unitNo}
        room={home.roomNo}
        meta={meta ?? plateMeta(home, elder || slim)}
        onSwitch={homes.length > 1 ? () => setOpen(true) : undefined}
      />
      <HomeSheet open={open} homes={homes} current={home} onClose={() => setOpen(false)} />
    </>
  );
}
