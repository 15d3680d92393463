import { Refusal } from '@mulin/shared-types/refusal';
import { checkCard, type PollCard, pollIdOf } from '../card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '../card/frozen-roll';
import { receiptCode } from '../card/receipt';
import type { LogEntry } from '../log/leaf';
import { Electorate } from '../tally/roll';
import { countQuestions } from './count';
import { fingerprintOf, packageBytes } from './fingerprint';
import type { OpenBallot, PublishedLog, RecountPackage, RefusedBallot } from './package';

/** Counts and packs a closed poll: `ballots` are those that stand, `refused` all others with their reasons (see `sortOut`). */
export function buildPackage(input: {
  card: PollCard;
  roll: readonly FrozenRow[];
  log: PublishedLog;
  ballots: readonly OpenBallot[];
  refused: readonly RefusedBallot[];
  /** Ed25519 by the operator's key, as 128 hex digits. */
  sign: (bytes: Uint8Array) => string;
}): RecountPackage {
  const { card, log } = input;
  checkCard(card);
  const { rows } = freezeRoll(input.roll);
  const numbers = new Map(log.entries.map(({ commit }, index) => [commit, index]));
  const ballots = inLogOrder(input.ballots, numbers);
  const electorate = new Electorate(rows.map(asRollRow), card.policy, card.scope);
  const unsigned = {
    v: 'mulin-recount/2' as const,
    pollId: pollIdOf(card),
    card,
    roll: rows,
    log,
    ballots,
    refused: inLogOrder(input.refused, numbers),
    results: countQuestions(card, electorate, ballots),
  };
  const fingerprint = fingerprintOf(unsigned);
  return { ...unsigned, fingerprint, signature: input.sign(packageBytes(unsigned.pollId, fingerprint)) };
}

function inLogOrder<B extends LogEntry>(ballots: readonly B[], numbers: ReadonlyMap<string, number>): B[] {
  const numberOf = ({ commit }: B): number => {
    const number = numbers.get(commit);
    if (number === undefined) throw new Refusal('CONFLICT', `回执${receiptCode(commit)}没有登记`, 'ballots');
    return number;
  };
  return [...ballots].sort((a, b) => numberOf(a) - numberOf(b));
}
