import fc from 'fast-check';
import type { Answer } from '../../src/assembly/card/ballot';
import { type PollCard, pollIdOf } from '../../src/assembly/card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '../../src/assembly/card/frozen-roll';
import { buildPackage } from '../../src/assembly/recount/build';
import type { QuestionResult, RecountPackage } from '../../src/assembly/recount/package';
import { checkReceipt } from '../../src/assembly/recount/receipt';
import { verifyPackage } from '../../src/assembly/recount/verify';
import { Electorate } from '../../src/assembly/tally/roll';
import { cast, makeCard, OPERATOR, OTHER_KEY, publicOf, ROLL, signBy, writeLog } from './poll-fixture';
import { failingInSecond } from './verifiers/verifiers';

const decision = fc.constantFrom<Answer>('agree', 'against', 'abstain');
const election = fc.oneof(
  fc.constant<Answer>('abstain'),
  fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { maxLength: 5 }).map((ids): Answer => ids),
);
const answers = fc.record({ q1: decision, q2: decision, q3: election });
/** What each of the nine heads says; who says nothing stays away. */
const votes = fc.array(fc.option(answers, { nil: undefined }), { minLength: 9, maxLength: 9 });

type Votes = ({ q1: Answer; q2: Answer; q3: Answer } | undefined)[];

function cardFor(roll: readonly FrozenRow[]): PollCard {
  const card = makeCard();
  const { rows, root } = freezeRoll(roll);
  return { ...card, rollRoot: root, total: new Electorate(rows.map(asRollRow), card.policy).total };
}

function pack(said: Votes, roll: readonly FrozenRow[] = ROLL, turned = false): RecountPackage {
  const card = cardFor(roll);
  const ballots = said.flatMap((choices, head) => (choices ? [cast(card, head, choices)] : []));
  const log = writeLog(card, turned ? [...ballots].reverse() : ballots);
  return buildPackage({ card, roll, log, ballots, refused: [], sign: signBy(OPERATOR) });
}

/** What was decided, without the figures. */
const decided = ({ results }: RecountPackage) =>
  results.map((one: QuestionResult) => {
    if (one.kind === 'decision') return [one.quorum, one.pass, one.passed];
    return one.kind === 'election' ? [one.quorum, one.elected, one.reserve, one.tied] : [];
  });

const fewRuns = { numRuns: 25 };

test('the order in which ballots were logged changes no figure, and both verifiers agree', async () => {
  const packs: RecountPackage[] = [];
  fc.assert(
    fc.property(votes, (said) => {
      const [straight, turned] = [pack(said), pack(said, ROLL, true)];
      expect(turned.results).toEqual(straight.results);
      expect(verifyPackage(turned).checks.filter(({ ok }) => !ok)).toEqual([]);
      packs.push(turned);
    }),
    fewRuns,
  );
  expect(await failingInSecond(packs)).toEqual(packs.map(() => []));
});

test('areas measured in other units change neither a decision nor who is elected', () => {
  fc.assert(
    fc.property(votes, fc.integer({ min: 2, max: 500 }), (said, factor) => {
      const scaled = ROLL.map((row) => ({ ...row, area: row.area * factor }));
      expect(decided(pack(said, scaled))).toEqual(decided(pack(said)));
    }),
    fewRuns,
  );
});

test('two owners found to be one: one head fewer, the same area (SPC interpretation art. 9)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (one, other) => {
      const merged = ROLL.map((row) => (row.headKey === `h${other}` ? { ...row, headKey: `h${one}` } : row));
      expect(cardFor(merged).total).toEqual({ area: 100_000, heads: one === other ? 9 : 8 });
    }),
  );
});

// A property of Civil Code 278 itself: it asks for participation first, so an objector who stays away can stop what his presence
// would carry (the no-show paradox). Said here so that nobody takes it for a mistake of the count.
test('an objector who comes can carry what he would have stopped by staying away', async () => {
  const yes = { q1: 'agree', q2: 'agree', q3: [] } as const;
  const seven: Votes = [yes, yes, yes, yes, yes, yes, undefined, undefined, undefined];
  const withObjector: Votes = seven.map((one, head) => (head === 6 ? { ...yes, q1: 'against' } : one));
  const passed = (said: Votes) => pack(said).results.map((one) => one.kind === 'decision' && one.passed);
  expect([passed(seven)[0], passed(withObjector)[0]]).toEqual([false, true]);
  expect(await failingInSecond([pack(seven), pack(withObjector)])).toEqual([[], []]);
});

// What no verifier can see in the file alone, and why the notice carries number and fingerprint.
test('whoever forges everything anew, with a key of their own, makes another poll that no receipt fits', () => {
  const yes = { q1: 'agree', q2: 'agree', q3: [] } as const;
  const honest = pack(ROLL.slice(0, 7).map(() => yes));
  const card = { ...cardFor(ROLL), operatorKey: publicOf(OTHER_KEY) };
  const ballots = honest.ballots.map((_, head) => cast(card, head, { ...yes, q1: 'against' }));
  const log = writeLog(card, ballots, 3, OTHER_KEY);
  const forged = buildPackage({ card, roll: ROLL, log, ballots, refused: [], sign: signBy(OTHER_KEY) });
  expect(verifyPackage(forged).ok).toBe(true);
  expect(forged.pollId).toBe(pollIdOf(card));
  expect(forged.pollId).not.toBe(honest.pollId);
  for (const { commit } of honest.ballots) expect(checkReceipt(forged, { commit }).kind).toBe('missing');
});
