import { isSigned, signable } from './signature';

/** 登记簿签名: so many ballots are logged, and these two hashes bind every one of them (RFC 9162 §4.10 with a hash chain beside it). */
export interface TreeHead {
  size: number;
  root: string;
  chain: string;
  /** ISO instant in UTC with milliseconds. */
  at: string;
  /** The last head of the poll: nothing is logged after it. Two different closing heads are a proof of misconduct. */
  closes: boolean;
}

export interface SignedHead extends TreeHead {
  /** Ed25519, 128 hex digits. */
  signature: string;
}

/** The bytes the operator signs. */
export function headBytes(pollId: string, { size, root, chain, at, closes }: TreeHead): Uint8Array {
  return signable('mulin/head/1\n', { pollId, size, root, chain, at, closes });
}

/** Whether the operator of that key (`card.operatorKey`) signed this head for this poll. */
export function verifyHead(operatorKey: string, pollId: string, head: SignedHead): boolean {
  return isSigned(operatorKey, headBytes(pollId, head), head.signature);
}
