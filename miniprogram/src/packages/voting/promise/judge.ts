import { type BallotContent, commitOf, sealedCommit } from '@mulin/domain/assembly/card/ballot';
import { verifyPromise } from '@mulin/domain/assembly/log/promise';
import { byCodeUnit } from '@mulin/domain/canonical/canonical';
import type { Answer } from '../paper/choices';
import type { Receipt } from '../shown/receipt';

/** What a ballot is made of on this phone. */
export interface OwnBallot {
  /** Number of the vote: the hash of its card. */
  cardHash: string;
  /** Label of the head on the roll of this vote. */
  headKey: string;
  answers: Readonly<Record<string, Answer>>;
  nonce: string;
}

/** The ballot as it is hashed: candidates in one order, whatever the order of pressing. */
export function ballotHere({ cardHash, headKey, answers, nonce }: OwnBallot): BallotContent {
  const choices = Object.fromEntries(
    Object.entries(answers).map(([questionId, answer]) => [
      questionId,
      typeof answer === 'string' ? answer : [...answer].sort(byCodeUnit),
    ]),
  );
  return { v: 'mulin-ballot/1', pollId: cardHash, headKey, choices, nonce };
}

/** The same hash the cloud makes of it: reckoned here, so that nobody can slip in another ballot unseen. */
export function commitHere(own: OwnBallot, sealed: boolean): string {
  const inner = commitOf(ballotHere(own));
  return sealed ? sealedCommit(own.cardHash, own.headKey, inner) : inner;
}

/** Is it signed by the key it names, for this vote and this very receipt? */
export function isPromised({ commit, promise }: Pick<Receipt, 'commit' | 'promise'>, cardHash: string | null): boolean {
  const { operatorKey, ...signed } = promise;
  return signed.commit === commit && signed.pollId === cardHash && verifyPromise(operatorKey, signed);
}
