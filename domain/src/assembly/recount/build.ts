import { fromHex } from '../../canonical/bytes';
import { byCodeUnit } from '../../canonical/canonical';
import { hashOf } from '../../canonical/hash';
import { leafHash, treeHash } from '../../canonical/merkle';
import { checkCard, type PollCard, pollIdOf } from '../card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '../card/frozen-roll';
import { Electorate } from '../tally/roll';
import { countQuestions } from './count';
import type { OpenBallot, RecountPackage, RefusedBallot } from './package';

/** Counts and packs a closed poll: `ballots` are those that stand, `refused` all others with their reasons. */
export function buildPackage(input: {
  card: PollCard;
  roll: readonly FrozenRow[];
  ballots: readonly OpenBallot[];
  refused: readonly RefusedBallot[];
}): RecountPackage {
  checkCard(input.card);
  const { rows } = freezeRoll(input.roll);
  const ballots = inOrder(input.ballots);
  const electorate = new Electorate(rows.map(asRollRow), input.card.policy, input.card.scope);
  const unsigned = {
    v: 'mulin-recount/1' as const,
    pollId: pollIdOf(input.card),
    card: input.card,
    roll: rows,
    ballots,
    refused: inOrder(input.refused),
    results: countQuestions(input.card, electorate, ballots),
    ballotsRoot: ballotsRoot(ballots),
  };
  return { ...unsigned, fingerprint: fingerprintOf(unsigned) };
}

/** By instant, then by commit: an order nobody can choose. */
export function inOrder<B extends { at: string; commit: string }>(ballots: readonly B[]): B[] {
  return [...ballots].sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.commit, b.commit));
}

/** RFC 9162 tree hash over the commits of the ballots in the order given, lower-case hex. */
export function ballotsRoot(ballots: readonly Pick<OpenBallot, 'commit'>[]): string {
  return treeHash(ballots.map((ballot) => leafHash(fromHex(ballot.commit))));
}

/** SHA-256 of the whole package without the fingerprint itself. */
export function fingerprintOf(pack: Omit<RecountPackage, 'fingerprint'>): string {
  const { v, pollId, card, roll, ballots, refused, results, ballotsRoot: root } = pack;
  return hashOf({ v, pollId, card, roll, ballots, refused, results, ballotsRoot: root }, 'mulin/recount/1\n');
}
