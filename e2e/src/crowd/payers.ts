import { chance, staff } from '../story/cast';
import type { Resident } from '../story/residents';
import { confirmCash } from './cash-desk';
import { insist } from './insist';
import type { Till } from './till';

/** What a throw of the dice decides; the same for the same seed, round and home, whatever happens at the same time. */
export type Dice = (what: string) => number;
export const diceOf =
  (seed: string, round: number, index: number): Dice =>
  (what) =>
    chance(`${seed} ${round} ${index} ${what}`);

/** What people were told, to be held against what is in the books. */
export interface Told {
  /** Orders of which the payer read that they are paid. */
  paid: Set<string>;
}

type Asked = { unitId: string; billIds: string[]; totalFen: number };

/** One home, at any moment: pays what it owes in one of many ways; what it has paid, the desk gives back. */
export async function actOf(till: Till, resident: Resident, roll: Dice, told: Told): Promise<void> {
  const person = till.door.as(resident.openid);
  const [unitId = ''] = resident.unitIds;
  const page = await insist(() => person.fees.payPage({ unitId }));
  if (!page.done || page.done.billIds.length === 0) return askBack(till, unitId, resident, roll);
  const { billIds, totalFen } = page.done;
  const asked = { unitId, billIds, totalFen };
  const credit = await insist(() => person.payment.credit({ unitId }));
  if ((credit.done?.creditFen ?? 0) >= totalFen) await insist(() => person.payment.payByCredit(asked));
  else if (roll('at the desk') < 0.1)
    await Promise.all([payAtDesk(till, asked), payByPhone(till, resident, asked, roll, told)]);
  else await payByPhone(till, resident, asked, roll, told);
}

/** 现金: two at the desk enter it, two confirm it, while the household may be paying by phone. */
async function payAtDesk({ door }: Till, asked: Asked): Promise<void> {
  const cashier = door.as(staff.cashier.openid);
  const enter = () => insist(() => cashier.payment.enterOffline({ ...asked, way: 'cash', note: '' }));
  const entered = await Promise.all([enter(), enter()]);
  const orderIds = new Set(entered.flatMap(({ done }) => done?.orderId ?? []));
  await Promise.all([...orderIds].flatMap((orderId) => [confirmCash(door, orderId), confirmCash(door, orderId)]));
}

const faults = ['callbackLost', 'callbackDoubled', 'callbackLate', 'shortPaid'] as const;

async function payByPhone(till: Till, resident: Resident, asked: Asked, roll: Dice, told: Told): Promise<void> {
  const { door } = till;
  const person = door.as(resident.openid);
  const start = () => insist(() => person.payment.start({ ...asked, useCredit: roll('use credit') < 0.5 }));
  const [started] = await Promise.all(roll('two phones') < 0.2 ? [start(), start()] : [start()]);
  if (!started?.done) return;
  const { orderId } = started.done;
  if (roll('forged') < 0.2) await forge(till, resident, asked, orderId);
  if (roll('leaves') < 0.1) {
    if (roll('cancels') < 0.5) await insist(() => person.payment.cancel({ orderId }));
    return;
  }
  const fault = faults[Math.floor(roll('fault') * faults.length * 2)];
  await insist(() => door.dev('payments/pay', { outTradeNo: orderId, ...(fault ? { fault } : {}) }));
  if (roll('looks') < 0.5) return;
  const look = () => insist(() => person.payment.state({ orderId }));
  for (const { done } of await Promise.all([look(), look()])) if (done?.state === 'paid') told.paid.add(orderId);
}

/** 伪造: somebody claims that it was paid, once through WeChat's own door and once as a phone that calls the function itself. */
async function forge({ door }: Till, { openid }: Resident, { totalFen }: Asked, outTradeNo: string): Promise<void> {
  const claim = {
    returnCode: 'SUCCESS',
    resultCode: 'SUCCESS',
    outTradeNo,
    transactionId: '42000000000',
    totalFee: totalFen,
  };
  const pretend = fetch(`${door.url}/functions/payment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openid },
    body: JSON.stringify(claim),
  }).catch(() => undefined);
  await Promise.all([pretend, insist(() => door.dev('payments/forge', { outTradeNo }))]);
}

/** 退款: asked for by two people of the desk at once, for nothing (all of it credit), for a part, or for all that is left. */
async function askBack({ door }: Till, unitId: string, { openid }: Resident, roll: Dice): Promise<void> {
  const { done } = await insist(() => door.as(openid).payment.list({ unitId }));
  const orderId = done?.orders.find(({ state }) => state === 'paid')?.orderId;
  if (orderId === undefined) return;
  const clerk = door.as(staff.clerk.openid);
  const left = await insist(() => clerk.payment.refundable({ orderId }));
  if (!left.done || left.done.bills.length === 0) return;
  const { bills, leftFen } = left.done;
  const most = Math.min(
    leftFen,
    bills.reduce((sum, { netFen }) => sum + netFen, 0),
  );
  const share = [0, 1, roll('part')][Math.floor(roll('how much') * 3)] ?? 1;
  const input = { orderId, billIds: bills.map(({ billId }) => billId), fen: Math.floor(most * share), reason: '退' };
  await Promise.all(
    [clerk, door.as(staff.cashier.openid)].map(({ payment }) => insist(() => payment.askRefund(input))),
  );
}
