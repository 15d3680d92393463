import type { SignedPromise } from '../../assembly/log/promise';
import { hash, instant, Misshapen, signature } from '../../assembly/recount/shape';

/** The promise of a receipt as the app hands it out, alone or inside the receipt; what else is there is left alone. */
export function readPromise(input: unknown): SignedPromise {
  const given = typeof input === 'object' && input !== null && 'promise' in input ? input.promise : input;
  if (typeof given !== 'object' || given === null) throw new Misshapen('', '承诺');
  const { pollId, commit, at, mustBeLoggedBy, signature: signed } = given as Record<string, unknown>;
  return {
    pollId: hash(pollId, 'pollId'),
    commit: hash(commit, 'commit'),
    at: instant(at, 'at'),
    mustBeLoggedBy: instant(mustBeLoggedBy, 'mustBeLoggedBy'),
    signature: signature(signed, 'signature'),
  };
}
