import { credit, type Dimensions, debit, type Event, type Posting, post } from '../posting';

/** 财政补贴 earned for a month, by appraisal (table no. 29). Fen. */
export function subsidyEarned(event: Event, fen: number, about: Dimensions = {}): Posting {
  return post(event, '应收财政补贴', [debit('P1104', fen, about), credit('P4004', fen, about)]);
}

/** … arrived (table no. 30). Fen. */
export function subsidyReceived(event: Event, fen: number, about: Dimensions = {}): Posting {
  return post(event, '收到财政补贴', [debit('P1001', fen, about), credit('P1104', fen, about)]);
}

/** Street side: the district hands a month over at the full rate (table no. 31). Fen. */
export function subsidyTransferred(event: Event, fullFen: number, about: Dimensions = {}): Posting {
  return post(event, '区级财政拨来补贴', [debit('D1002', fullFen, about), credit('D2002', fullFen, about)]);
}

/** … pays the firm by appraisal and withholds the rest, which waits for a decision (table no. 32). Fen. */
export function subsidyPaid(event: Event, fullFen: number, paidFen: number, about: Dimensions = {}): Posting {
  return post(event, '镇街拨付财政补贴', [
    debit('D2002', fullFen, about),
    credit('D1002', paidFen, about),
    credit('D3002', fullFen - paidFen, about),
  ]);
}
