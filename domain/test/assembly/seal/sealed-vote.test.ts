import { commitOf, loggedCommit, sealedCommit } from '../../../src/assembly/card/ballot';
import { type PollCard, pollIdOf } from '../../../src/assembly/card/card';
import { verifyPackage } from '../../../src/assembly/recount/verify';
import { publicKeyOf } from '../../../src/assembly/seal/opening';
import { HOLDERS } from '../../../src/assembly/seal/sealed';
import { cast, makeCard, packed, refuse } from '../poll-fixture';
import { failingInSecond } from '../verifiers/verifiers';

const card: PollCard = {
  ...makeCard(),
  sealedTo: HOLDERS.map((holder, at) => ({ holder, key: publicKeyOf(String(at + 1).repeat(64)) })),
};
const choices = { q1: 'agree' as const, q2: 'agree' as const, q3: ['a', 'b', 'c', 'd', 'e'] };

test('a sealed vote counts and verifies; what could not be opened is refused and replaces nothing', async () => {
  const ballots = [0, 1, 2, 3, 4, 5, 6].map((head) => cast(card, head, choices));
  const garbage = cast(card, 2, choices, { at: '2026-04-12T08:00:00.000Z', nonce: 'f'.repeat(32) });
  const pack = packed(card, [...ballots, refuse(garbage, 'INVALID')]);
  expect(verifyPackage(JSON.parse(JSON.stringify(pack)))).toMatchObject({ ok: true });
  expect(await failingInSecond([pack])).toEqual([[]]);
});

test('somebody else’s commit handed in again is another ballot, and paper is not sealed', () => {
  const content = {
    v: 'mulin-ballot/1' as const,
    pollId: pollIdOf(card),
    headKey: 'h1',
    choices,
    nonce: '1'.repeat(32),
  };
  const inner = commitOf(content);
  expect(loggedCommit(card, 'electronic', content)).toBe(sealedCommit(content.pollId, 'h1', inner));
  expect(sealedCommit(content.pollId, 'h2', inner)).not.toBe(sealedCommit(content.pollId, 'h1', inner));
  expect(loggedCommit(card, 'paper', content)).toBe(inner);
  expect(loggedCommit(makeCard(), 'electronic', { ...content, pollId: pollIdOf(makeCard()) })).not.toBe(inner);
});
