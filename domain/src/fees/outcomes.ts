import type { StepId } from './ladder';

/** What came of a step (办理结果), as staff note it. */
export interface Outcome {
  id: OutcomeId;
  title: string;
  /** The debtor got the demand, acknowledged the debt, or was sued: the limitation begins anew (民法典 195). */
  interrupts: boolean;
}

export type OutcomeId =
  | 'promised'
  | 'unreached'
  | 'refused'
  | 'signed'
  | 'registered'
  | 'returned'
  | 'handed-over'
  | 'agreed'
  | 'failed'
  | 'filed'
  | 'given-up';

const promised: Outcome = { id: 'promised', title: '答应缴', interrupts: true };
const unreached: Outcome = { id: 'unreached', title: '没有联系上', interrupts: false };
const refused: Outcome = { id: 'refused', title: '不同意缴', interrupts: false };

/**
 * Which outcomes a step may have. A message has none: whether it was read proves nothing here. Handing a case to mediation
 * interrupts only by an equivalence nobody has confirmed for this place (待核), so the cautious count does not reckon with it.
 */
export const outcomesOf: Readonly<Record<StepId, readonly Outcome[]>> = {
  message: [],
  call: [promised, unreached, refused],
  demand: [
    { id: 'signed', title: '当面送达，有签收', interrupts: true },
    { id: 'registered', title: '挂号信或快递，有签收', interrupts: true },
    { id: 'returned', title: '没有送到，退回', interrupts: false },
  ],
  mediation: [
    { id: 'handed-over', title: '移交调解组织', interrupts: false },
    { id: 'agreed', title: '调解成了', interrupts: true },
    { id: 'failed', title: '调解不成', interrupts: false },
  ],
  court: [
    { id: 'filed', title: '已经起诉', interrupts: true },
    { id: 'given-up', title: '决定不起诉', interrupts: false },
  ],
};

export const outcomeOf = (step: StepId, id: OutcomeId): Outcome | undefined =>
  outcomesOf[step].find((outcome) => outcome.id === id);
