import { Door } from '../front-door/door';
import type { Stage } from '../stage';
import { at } from '../story/calendar';
import { chance, eachOf } from '../story/cast';
import { runTimer } from '../story/clock';
import { confirmLeft } from './cash-desk';
import { type Beside, beside, killWorkers } from './disturbance';
import { everyOrder, everyRefund } from './money';
import { actOf, diceOf, type Told } from './payers';
import { decideRefunds } from './refund-desk';
import { openTill, type Till } from './till';

export interface Storm {
  homes: number;
  rounds: number;
  /** The same seed, the same decisions; what happens at the same time is up to the machine. */
  seed: string;
}

/** What there is to look at when it is over. */
export interface Aftermath {
  till: Till;
  told: Told;
  actions: number;
  /** How often the instances of a function, and the whole cloud, were killed. */
  killed: { instances: number; cloud: number };
  seconds: number;
}

const HANDS = 32;
/** So often the instances die in a round, on average. */
const DEATHS = 6;

/**
 * 缴费风暴, through the front door: in every round every home pays or is given back, all at once, while callbacks are lost, doubled, late,
 * short and forged, and instances of the functions, once a round the whole cloud, are killed at moments the seed chooses.
 */
export async function paymentStorm(stage: Stage, { homes, rounds, seed }: Storm): Promise<Aftermath> {
  const door = new Door(stage.url);
  const till = await openTill(door, homes);
  const told: Told = { paid: new Set() };
  const killed = { instances: 0, cloud: 0 };
  let begun = 0;
  const from = Date.now();
  const beginning = async (round: number) => {
    await door.dev('clock', { now: at(till.day, `${String(9 + round).padStart(2, '0')}:00`) });
    const reaper = reap(stage, door, () => begun, killed, { homes, seed: `${seed} ${round}` });
    const acting = eachOf(
      till.residents,
      async (resident, index) => {
        begun += 1;
        await actOf(till, resident, diceOf(seed, round, index), told);
      },
      HANDS,
    );
    await acting.then(() => decideRefunds(till, seed)).finally(reaper.stop);
  };
  const timer = beside(500, () => runTimer(door, 'payment'));
  try {
    for (let round = 0; round < rounds; round += 1) await beginning(round);
  } finally {
    await timer.stop();
  }
  const seconds = (Date.now() - from) / 1000;
  await calmDown(till, seed, rounds);
  return { till, told, actions: begun, killed, seconds };
}

/** Kills instances every so many acts, and once, somewhere between the first acts and the last, the whole cloud. */
function reap(
  stage: Stage,
  door: Door,
  begun: () => number,
  killed: Aftermath['killed'],
  { homes, seed }: { homes: number; seed: string },
): Beside {
  const crashAt = begun() + Math.floor(homes * (0.2 + 0.6 * chance(`${seed} crash`)));
  const between = homes / DEATHS;
  let next = begun() + between;
  let crashed = false;
  return beside(5, async () => {
    if (begun() >= crashAt && !crashed) {
      crashed = true;
      killed.cloud += 1;
      await stage.crash();
    } else if (begun() >= next) {
      next += Math.ceil(2 * between * chance(`${seed} ${next}`));
      killed.instances += 1;
      await killWorkers(door, chance(`${seed} ${next} which`) < 0.8 ? 'payment' : 'fees');
    }
  });
}

/** So often at most; all of it stays inside the day. */
const MOST_LULLS = 40;
const LULL_MINUTES = 10;

/** Nobody acts any more: what waits is decided, and the timer has its quarters of an hour to end the rest. */
async function calmDown(till: Till, seed: string, rounds: number): Promise<void> {
  const { door, day } = till;
  for (let lull = 1; lull <= MOST_LULLS; lull += 1) {
    const minutes = (9 + rounds) * 60 + lull * LULL_MINUTES;
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    await door.dev('clock', { now: at(day, `${hour}:${minute}`) });
    await runTimer(door, 'payment');
    await confirmLeft(till);
    await decideRefunds(till, seed, true);
    if ((await unfinished(door)) === 0) break;
  }
  await runTimer(door, 'payment');
  await runTimer(door, 'ledger');
}

async function unfinished(door: Door): Promise<number> {
  const [orders, refunds] = await Promise.all([everyOrder(door), everyRefund(door)]);
  const live = ['asked', 'approved', 'sending'];
  return (
    orders.filter(({ state, receiptNo }) => state === 'waiting' || (state !== 'closed' && receiptNo === null)).length +
    refunds.filter(({ state }) => live.includes(state)).length
  );
}
