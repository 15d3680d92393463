import type { Cloud } from '../../../cloud/cloud';
import { asCloudError, CloudError } from '../../../cloud/error';
import type { pay } from '../../../cloud/pay';

/** What a person has agreed to pay, as it stood on the page. */
export interface Asked {
  unitId: string;
  /** Empty when the chosen cycle's bill has to be written first. */
  billIds: readonly string[];
  /** Fen. */
  totalFen: number;
  cycle: Parameters<Cloud['fees']['chooseCycle']>[0]['cycle'] | null;
  /** How much of it comes out of the home's credit, as shown; fen. */
  creditFen: number;
}

/** How a payment ended, as far as anybody knows yet; `words` are for the person. */
export type Outcome =
  | { kind: 'paid'; orderId: string }
  | { kind: 'not-taken'; words: string }
  | { kind: 'waiting'; orderId: string; words: string };

/** What paying needs of the world outside; a test brings its own. */
export interface Till {
  fees: Pick<Cloud['fees'], 'chooseCycle'>;
  payment: Pick<Cloud['payment'], 'start' | 'payByCredit' | 'state' | 'cancel'>;
  pay: typeof pay;
  rest: (milliseconds: number) => Promise<unknown>;
}

/** WeChat's callback is usually there within a second; after these pauses the person need not stand and wait. */
const pauses = [0, 800, 1500, 2500, 4000];

/** 缴费: opens an order over the bills, shows WeChat's sheet, and asks the cloud until it knows. Only the cloud's word counts. */
export async function payBills(asked: Asked, till: Till): Promise<Outcome> {
  const { billIds, totalFen } = await billsToPay(asked, till);
  const { unitId, creditFen } = asked;
  const bills = { unitId, billIds: [...billIds], totalFen };
  if (creditFen === totalFen) return { kind: 'paid', orderId: (await till.payment.payByCredit(bills)).orderId };
  const order = await till.payment.start({ ...bills, useCredit: creditFen > 0 });
  if (order.totalFen !== totalFen - creditFen) {
    await giveUp(order.orderId, till);
    throw new CloudError('CONFLICT', '余额变了，请核对以后再缴');
  }
  let paid: boolean;
  try {
    paid = await till.pay(order.payment, order.totalFen);
  } catch (thrown) {
    const outcome = await giveUp(order.orderId, till);
    return outcome.kind === 'not-taken'
      ? { ...outcome, words: `${asCloudError(thrown).message}。可以换个方式再缴` }
      : outcome;
  }
  return paid ? settled(order.orderId, till) : giveUp(order.orderId, till);
}

/** A cycle chosen on the page becomes a bill now; one that costs anything else than was shown is not paid. */
async function billsToPay({ unitId, billIds, totalFen, cycle }: Asked, till: Till) {
  if (billIds.length > 0 || cycle === null) return { billIds, totalFen };
  const chosen = await till.fees.chooseCycle({ unitId, cycle });
  if (chosen.totalFen !== totalFen) throw new CloudError('CONFLICT', '金额变了，请核对以后再缴');
  return chosen;
}

/** Asks until the cloud knows how the order ended, or it has taken too long. */
export async function settled(orderId: string, till: Pick<Till, 'payment' | 'rest'>): Promise<Outcome> {
  let words = '钱没扣的话不用管，扣了会自己入账。过 1 分钟再看，先别重复付';
  for (const pause of pauses) {
    await till.rest(pause);
    try {
      const { state, message } = await till.payment.state({ orderId });
      if (state === 'paid') return { kind: 'paid', orderId };
      if (state !== 'waiting') return { kind: 'not-taken', words: message };
      words = message;
    } catch (thrown) {
      words = asCloudError(thrown).offline ? '网络断了，付没付成还不知道。连上网再看，先别重复付' : words;
    }
  }
  return { kind: 'waiting', orderId, words };
}

/** 不缴了: the cloud asks WeChat first; the bills are free once WeChat can take no money for them any more. */
export async function giveUp(orderId: string, { payment }: Pick<Till, 'payment'>): Promise<Outcome> {
  try {
    const { state } = await payment.cancel({ orderId });
    if (state === 'paid') return { kind: 'paid', orderId };
    if (state !== 'waiting') return { kind: 'not-taken', words: '钱没扣，这笔没有缴' };
  } catch (thrown) {
    const error = asCloudError(thrown);
    if (error.code === 'TOO_LATE') return { kind: 'paid', orderId };
    if (error.code === 'CONFLICT') return { kind: 'waiting', orderId, words: error.message };
  }
  return { kind: 'waiting', orderId, words: '没有缴成的话钱不会扣。过 1 分钟再看，先别重复付' };
}
