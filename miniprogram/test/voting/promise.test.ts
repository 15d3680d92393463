import { commitOf } from '@mulin/domain/assembly/card/ballot';
import { pollIdOf } from '@mulin/domain/assembly/card/card';
import { cast, makeCard, promised } from '../../../domain/test/assembly/poll-fixture';
import { commitHere, isPromised } from '../../src/packages/voting/promise/judge';

const card = makeCard();
const cardHash = pollIdOf(card);
const nonce = '5'.repeat(32);
const ballot = cast(card, 3, { q1: 'agree', q2: 'abstain', q3: ['a', 'c'] }, { nonce });
const promise = { ...promised(card, ballot), operatorKey: card.operatorKey };
const { commit } = ballot;

test('the phone works out the same commit as the cloud, in whatever order candidates were pressed', () => {
  const own = { cardHash, headKey: 'h3', nonce, answers: { q3: ['c', 'a'], q2: 'abstain', q1: 'agree' } } as const;
  expect(commitHere(own)).toBe(commit);
  expect(commitHere({ ...own, answers: { ...own.answers, q1: 'against' } })).not.toBe(commit);
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
