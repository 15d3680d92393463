import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';

export interface HomeCredit {
  /** What the caller may pay with, fen; 0 when there is none or it is not theirs to use. */
  fen: number;
  on: boolean;
  turn: (on: boolean) => void;
  /** How much of a sum the credit pays now. */
  of: (fen: number) => number;
}

/** 余额: used only when somebody ticks it, never by itself. */
export function useCredit(unitId: string | undefined): HomeCredit {
  const [on, turn] = useState(false);
  const load = useLoad(unitId && `credit.${unitId}`, () => cloud.payment.credit({ unitId: unitId ?? '' }));
  const fen = load.data?.usable ? load.data.creditFen : 0;
  return { fen, on, turn, of: (sum) => (on ? Math.min(fen, sum) : 0) };
}
