import { isSigned, signable } from './signature';

/** 回执承诺: the operator's word that a ballot will be in the log by then. Signed, and missing from the final log: misconduct, proven. */
export interface LogPromise {
  pollId: string;
  commit: string;
  /** ISO instants in UTC with milliseconds. */
  at: string;
  mustBeLoggedBy: string;
}

export interface SignedPromise extends LogPromise {
  /** Ed25519, 128 hex digits. */
  signature: string;
}

/** The bytes the operator signs. */
export function promiseBytes({ pollId, commit, at, mustBeLoggedBy }: LogPromise): Uint8Array {
  return signable('mulin/promise/1\n', { pollId, commit, at, mustBeLoggedBy });
}

/** Whether the operator of that key (`card.operatorKey`) gave this promise. */
export function verifyPromise(operatorKey: string, promise: SignedPromise): boolean {
  return isSigned(operatorKey, promiseBytes(promise), promise.signature);
}
