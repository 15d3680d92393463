/** Why an operation was refused. The message is Chinese and is shown to a person as it is. */
export type RefusalCode =
  | 'SIGN_IN_NEEDED' // nobody is signed in
  | 'FORBIDDEN' // signed in, but not in a role and place that may do this
  | 'INVALID_INPUT' // a field is wrong; `field` names it
  | 'NOT_FOUND' // the thing named does not exist (or not where the caller may look)
  | 'CONFLICT' // the thing has moved on since the caller saw it
  | 'TOO_EARLY' // not yet: before a date or a step
  | 'TOO_LATE' // no longer: after a date or a step
  | 'NOT_PUBLISHED' // needs a published standard, statement or notice first
  | 'TOO_MANY' // too often; the message says when to try again
  | 'PAYMENT_FAILED' // WeChat Pay said no
  | 'UNKNOWN_OPERATION'
  | 'INTERNAL'; // our fault; the person is told so without detail

/** Thrown by domain and functions alike; the kit turns it into the one error shape on the wire. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The input field at fault, as a dotted path such as `lines.3.amountFen`. */
    readonly field?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export interface RefusalOnTheWire {
  code: RefusalCode;
  message: string;
  field?: string;
}
