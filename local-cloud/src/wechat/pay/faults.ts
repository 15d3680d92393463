import type { Shelf } from '../../place/shelves';

/** What can go wrong on WeChat's side, armed for the next time only. */
export type Fault =
  /** The money moves, the function is never told. */
  | 'callbackLost'
  /** The function is told later than usual. */
  | 'callbackLate'
  /** The function is told twice at the same time. */
  | 'callbackDoubled'
  /** The notification names one fen less than the order. */
  | 'shortPaid'
  /** Somebody calls the function though nothing was paid. */
  | 'forged'
  /** The merchant's balance does not cover the refund. */
  | 'refundNotEnough'
  /** The bank does not take the refund: WeChat closes it and keeps the money. */
  | 'refundClosed'
  /** A page is not in the released version of the mini-program. */
  | 'messagePage'
  /** The account’s daily quota of messages is used up. */
  | 'messageQuota'
  /** The account calls too often within a minute. */
  | 'messageMinute'
  /** WeChat is busy. */
  | 'messageBusy'
  /** Two messages to one person at the same moment. */
  | 'messageTwice'
  /** The account, or this template, may not send subscription messages any more. */
  | 'messageBanned'
  /** WeChat does not like a word in it. */
  | 'messageWords'
  /** A field does not fit the template. */
  | 'messageData'
  /** The message goes out, the answer does not come back. */
  | 'messageAnswerLost';

export const FAULTS: readonly Fault[] = [
  'callbackLost',
  'callbackLate',
  'callbackDoubled',
  'shortPaid',
  'forged',
  'refundNotEnough',
  'refundClosed',
  'messagePage',
  'messageQuota',
  'messageMinute',
  'messageBusy',
  'messageTwice',
  'messageBanned',
  'messageWords',
  'messageData',
  'messageAnswerLost',
];

export type Faults = Shelf<boolean>;

/** True, once, if the fault was armed. */
export function takeFault(faults: Faults, fault: Fault): boolean {
  const armed = faults.get(fault) === true;
  if (armed) faults.delete(fault);
  return armed;
}
