import { rulings } from '@mulin/shared-types/documents/after';
import { type Row, table } from '../../kit/database';

export type Ruling = Row<typeof rulings>;

/** More often than this nobody rules on one vote. */
const MOST_RULINGS = 100;

/** What was ordered about one vote, in its order. */
export const rulingsOf = (pollId: string): Promise<Ruling[]> =>
  table(rulings).find({ pollId }, { limit: MOST_RULINGS, orderBy: [['issuedAt', 'asc']] });

export const stands = ({ state }: Ruling): boolean => state !== 'superseded';

/** Question → the ruling that took its decision away and still stands. */
export function revokedBy(all: readonly Ruling[]): Map<string, Ruling> {
  const revoked = new Map<string, Ruling>();
  for (const ruling of all)
    if (ruling.kind === 'revocation' && stands(ruling))
      for (const questionId of ruling.questionIds) revoked.set(questionId, ruling);
  return revoked;
}

/** An order to put something right that has not been fulfilled. */
export const openCorrections = (all: readonly Ruling[]): Ruling[] =>
  all.filter((one) => one.kind === 'correction' && (one.state === 'in-force' || one.state === 'reported'));
