import { useRef, useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { type Load, useLoad } from '../../../cloud/useLoad';

export type Bill = Awaited<ReturnType<Cloud['fees']['payPage']>>;
export type Cycle = Bill['choices'][number]['cycle'];

export interface BillLoad extends Load<Bill> {
  choose: (cycle: Cycle) => void;
  /** Another cycle has been pressed and its arithmetic is not here yet. */
  turning: boolean;
  cycle: Cycle | null;
}

/** What a home pays, by the cycle chosen here, else by its own; the old figures stay until the new ones are here. */
export function useBill(unitId: string | undefined): BillLoad {
  const [asked, setAsked] = useState<{ unitId: string | undefined; cycle: Cycle }>();
  const cycle = asked?.unitId === unitId ? asked?.cycle : undefined;
  const load = useLoad(unitId === undefined ? undefined : `pay.${unitId}.${cycle ?? ''}`, () =>
    cloud.fees.payPage({ unitId: unitId ?? '', ...(cycle ? { cycle } : {}) }),
  );
  const last = useRef<Bill>();
  if (load.data) last.current = load.data;
  const before = last.current?.unitId === unitId ? last.current : undefined;
  const turning = load.data === undefined && load.error === undefined && before !== undefined;
  return {
    ...load,
    data: load.data ?? (turning ? before : undefined),
    turning,
    cycle: cycle ?? load.data?.cycle ?? before?.cycle ?? null,
    choose: (chosen) => setAsked({ unitId, cycle: chosen }),
  };
}
