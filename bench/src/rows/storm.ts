import { moneyFaults } from '@mulin/e2e/crowd/money-accounted';
import { paymentStorm } from '@mulin/e2e/crowd/payment-storm';
import { openStage } from '@mulin/e2e/stage';
import { check, type Row, round } from '../results';

const ROUNDS = 5;

/** The storm of e2e/test/crash/payments.test.ts, larger, in a cloud of its own that is killed once a round. */
export async function paymentStormRow(homes: number): Promise<Row> {
  const stage = await openStage();
  try {
    const seed = process.env.MULIN_SEED ?? new Date().toISOString();
    const aftermath = await paymentStorm(stage, { homes, rounds: ROUNDS, seed });
    const faults = await moneyFaults(aftermath);
    check(faults.length === 0, `storm ${seed}: ${faults.slice(0, 5).join('; ')}`);
    const { actions, killed, seconds } = aftermath;
    return {
      name: 'payments and refunds in a storm',
      value: round(actions / seconds),
      unit: 'acts/s',
      checked: `${actions} acts, seed ${seed}; instances killed ${killed.instances} times, the cloud ${killed.cloud}; each order settled once, the books balance, receipts without a gap`,
    };
  } finally {
    await stage.close();
  }
}
