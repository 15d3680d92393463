import { Refusal } from '@mulin/shared-types/refusal';

/** What there is only once a vote has been counted and the result posted. */
export function requireCounted<T>(counted: T | undefined): T {
  if (counted === undefined) throw new Refusal('TOO_EARLY', '结果还没有公布');
  return counted;
}
