import { commitOf, loggedCommit } from '@mulin/domain/assembly/card/ballot';
import { pollIdOf } from '@mulin/domain/assembly/card/card';
import { openSealed, publicKeyOf } from '@mulin/domain/assembly/seal/opening';
import { SEAL_RANDOM_BYTES } from '@mulin/domain/assembly/seal/sealed';
import { cast, makeCard, promised } from '../../../domain/test/assembly/poll-fixture';
import { sealedContent } from '../../src/packages/voting/promise/content';
import { ballotHere, commitHere, isPromised } from '../../src/packages/voting/promise/judge';

const card = makeCard();
const cardHash = pollIdOf(card);
const nonce = '5'.repeat(32);
const ballot = cast(card, 3, { q1: 'agree', q2: 'abstain', q3: ['a', 'c'] }, { nonce });
const promise = { ...promised(card, ballot), operatorKey: card.operatorKey };
const { commit } = ballot;

test('the phone works out the same commit as the cloud, in whatever order candidates were pressed', () => {
  const own = { cardHash, headKey: 'h3', nonce, answers: { q3: ['c', 'a'], q2: 'abstain', q1: 'agree' } } as const;
  expect(commitHere(own, false)).toBe(commit);
  expect(commitHere({ ...own, answers: { ...own.answers, q1: 'against' } }, false)).not.toBe(commit);
  expect(commitOf({ v: 'mulin-ballot/1', pollId: cardHash, headKey: 'h3', choices: ballot.choices, nonce })).toBe(
    commit,
  );
});

test('a promise counts if it is signed, and of this vote and this ballot', () => {
  expect(isPromised({ commit, promise }, cardHash)).toBe(true);
  expect(isPromised({ commit: '0'.repeat(64), promise }, cardHash)).toBe(false);
  expect(isPromised({ commit, promise }, '0'.repeat(64))).toBe(false);
  expect(isPromised({ commit, promise }, null)).toBe(false);
  expect(isPromised({ commit, promise: { ...promise, at: '2026-04-02T00:00:00.000Z' } }, cardHash)).toBe(false);
  expect(isPromised({ commit, promise: { ...promise, operatorKey: '0'.repeat(64) } }, cardHash)).toBe(false);
});

describe('sealed to three', () => {
  const keys = { committee: '1'.repeat(64), community: '2'.repeat(64), street: '3'.repeat(64) };
  const holders = (['committee', 'community', 'street'] as const).map((holder) => ({
    holder,
    key: publicKeyOf(keys[holder]),
  }));
  const own = { cardHash, headKey: 'h3', nonce, answers: { q3: ['c', 'a'], q2: 'abstain', q1: 'agree' } } as const;

  test('the cloud gets an envelope and a commit, no choice; any two holders open it', () => {
    const content = sealedContent(
      own,
      holders,
      new Uint8Array(SEAL_RANDOM_BYTES).map((_, at) => at * 7),
    );
    expect(Object.keys(content)).toEqual(['sealed']);
    expect(JSON.stringify(content)).not.toMatch(/agree|abstain/);
    const opened =
      content.sealed && openSealed(content.sealed.ballot, { community: keys.community, street: keys.street });
    const { choices } = ballotHere(own);
    expect(JSON.parse(opened ?? '')).toEqual({ choices, nonce });
  });

  test('the phone works out the commit that is logged', () => {
    expect(commitHere(own, true)).toBe(loggedCommit({ sealedTo: holders }, 'electronic', ballotHere(own)));
    expect(commitHere(own, true)).not.toBe(commitHere(own, false));
  });
});
