import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pay } from '../../../cloud/pay';
import { useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { type Asked, giveUp, type Outcome, payBills, settled, type Till } from './pay-bills';

const till: Till = {
  fees: cloud.fees,
  payment: cloud.payment,
  pay,
  rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface Paying {
  pay: (asked: Asked) => void;
  busy: boolean;
  /** What came of the last try, unless it was paid: then the receipt is open. */
  outcome: Exclude<Outcome, { kind: 'paid' }> | undefined;
  /** Asks again about a payment nobody knows of yet. */
  askAgain: (orderId: string) => void;
  cancel: (orderId: string) => void;
}

/** Pays once at a time; a paid order opens its receipt in place of the page. `onChange` when bills may have changed. */
export function usePaying(onChange: () => void): Paying {
  const [outcome, setOutcome] = useState<Paying['outcome']>();
  const action = useAction(async (work: () => Promise<Outcome>) => {
    setOutcome(undefined);
    let now: Outcome;
    try {
      now = await work();
    } catch (thrown) {
      onChange();
      throw thrown;
    }
    if (now.kind === 'paid') replace('fees/receipt', { orderId: now.orderId, fresh: true });
    else {
      setOutcome(now);
      onChange();
    }
  });
  const run = (work: () => Promise<Outcome>) => void action.run(work);
  return {
    pay: (asked) => run(() => payBills(asked, till)),
    busy: action.busy,
    outcome,
    askAgain: (orderId) => run(() => settled(orderId, till)),
    cancel: (orderId) => run(() => giveUp(orderId, till)),
  };
}
