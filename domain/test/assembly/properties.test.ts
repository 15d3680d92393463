import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/assembly/policy';
import { RULES, type RuleId } from '../../src/assembly/rules';
import { type Tally, tally } from '../../src/assembly/tally/tally';
import type { Ballot, Choice, RollRow } from '../../src/assembly/tally/types';
import { agreement, turnout } from '../../src/assembly/turnout';

const rules = fc.constantFrom<RuleId>('CC278_GENERAL', 'CC278_SPECIAL', 'PL76_GENERAL', 'PL76_SPECIAL');
const choices = fc.constantFrom<Choice>('agree', 'against', 'abstain');

/** Up to twenty units of up to eight owners, and ballots through any of them. */
const poll = fc
  .array(fc.record({ owner: fc.integer({ min: 0, max: 7 }), area: fc.integer({ min: 1, max: 30_000 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .chain((units) => {
    const roll: RollRow[] = units.map(({ owner, area }, i) => ({ unit: `U${i}`, ownerId: `P${owner}`, area }));
    const ballot = fc.record({ unit: fc.integer({ min: 0, max: units.length - 1 }), choice: choices });
    return fc.record({
      rule: rules,
      roll: fc.constant(roll),
      ballots: fc.array(
        ballot.map(({ unit, choice }): Ballot => ({ unit: `U${unit}`, choice })),
        { maxLength: 20 },
      ),
    });
  });

type Drawn = { rule: RuleId; roll: RollRow[]; ballots: Ballot[] };

function count({ rule, roll, ballots }: Drawn): Tally {
  const result = tally({ rule: RULES[rule], policy: DEFAULT_POLICY, roll, ballots });
  if ('error' in result) throw new Error(result.error);
  return result;
}

const ownerOf = (roll: RollRow[], ballot: Ballot) => roll.find((row) => row.unit === ballot.unit)?.ownerId;

/** One ballot per head, so that order is not what decides. */
const once = ({ roll, ballots, rule }: Drawn): Drawn => {
  const seen = new Set<string | undefined>();
  return {
    rule,
    roll,
    ballots: ballots.filter((one) => !seen.has(ownerOf(roll, one)) && seen.add(ownerOf(roll, one))),
  };
};

const silent = (drawn: Drawn) =>
  drawn.roll.find((row) => !drawn.ballots.some((one) => ownerOf(drawn.roll, one) === row.ownerId));

test('nobody takes part who is not on the roll: parts never exceed wholes', () => {
  fc.assert(
    fc.property(poll, (drawn) => {
      const { total, participating, agree, against, abstain } = count(drawn);
      for (const key of ['area', 'heads'] as const) {
        expect(participating[key]).toBeLessThanOrEqual(total[key]);
        expect(agree[key] + against[key] + abstain[key]).toBe(participating[key]);
      }
    }),
  );
});

test('the order of one-per-head ballots and of the roll does not matter', () => {
  fc.assert(
    fc.property(poll, (any) => {
      const drawn = once(any);
      const turned = { ...drawn, ballots: [...drawn.ballots].reverse(), roll: [...drawn.roll].reverse() };
      expect(count(turned)).toEqual(count(drawn));
    }),
  );
});

test('measuring in other units changes no decision', () => {
  fc.assert(
    fc.property(poll, fc.integer({ min: 2, max: 1000 }), (drawn, factor) => {
      const scaled = { ...drawn, roll: drawn.roll.map((row) => ({ ...row, area: row.area * factor })) };
      const { quorum, pass, passed } = count(drawn);
      expect(count(scaled)).toMatchObject({ quorum, pass, passed });
    }),
  );
});

test('two owners found to be one: one head fewer, the same area (SPC interpretation art. 9)', () => {
  fc.assert(
    fc.property(poll, (drawn) => {
      const merged = {
        ...drawn,
        roll: drawn.roll.map((row) => (row.ownerId === 'P1' ? { ...row, ownerId: 'P0' } : row)),
      };
      const both = ['P0', 'P1'].every((owner) => drawn.roll.some((row) => row.ownerId === owner));
      expect(count(merged).total).toEqual({
        area: count(drawn).total.area,
        heads: count(drawn).total.heads - (both ? 1 : 0),
      });
    }),
  );
});

test('one more abstention never turns the test on participants from failed to passed', () => {
  fc.assert(
    fc.property(poll, (any) => {
      const drawn = once(any);
      const row = silent(drawn);
      fc.pre(row !== undefined);
      const before = count(drawn).pass;
      const after = count({ ...drawn, ballots: [...drawn.ballots, { unit: row?.unit ?? '', choice: 'abstain' }] }).pass;
      expect([after.areaMet && !before.areaMet, after.headMet && !before.headMet]).toEqual([false, false]);
    }),
  );
});

test('one more agreement never undoes anything', () => {
  fc.assert(
    fc.property(poll, (any) => {
      const drawn = once(any);
      const row = silent(drawn);
      fc.pre(row !== undefined);
      const before = count(drawn);
      const after = count({ ...drawn, ballots: [...drawn.ballots, { unit: row?.unit ?? '', choice: 'agree' }] });
      expect(before.passed && !after.passed).toBe(false);
      expect(before.quorum.areaMet && !after.quorum.areaMet).toBe(false);
    }),
  );
});

test('the gap is exact: that much more reaches the line, one unit less does not', () => {
  fc.assert(
    fc.property(poll, (drawn) => {
      const result = count(drawn);
      const rule = RULES[drawn.rule];
      const { area, heads } = turnout(rule, result.total, result.participating);
      expect([area.missing === 0, heads.missing === 0]).toEqual([result.quorum.areaMet, result.quorum.headMet]);
      const reached = { area: area.have + area.missing, heads: heads.have + heads.missing };
      expect(turnout(rule, result.total, reached)).toMatchObject({ area: { missing: 0 }, heads: { missing: 0 } });
      if (area.missing > 0) {
        expect(turnout(rule, result.total, { ...reached, area: reached.area - 1 }).area.missing).toBe(1);
      }
      if (result.participating.heads > 0) {
        expect(agreement(rule, result).heads.missing === 0).toBe(result.pass.headMet);
      }
    }),
  );
});

// A property of the statute itself, not a fault of the count: with a quorum of participation, an objector who
// stays away can stop a decision that his presence would carry (the no-show paradox).
test('voting against can carry what staying away would stop', () => {
  const roll: RollRow[] = Array.from({ length: 9 }, (_, i) => ({ unit: `U${i}`, ownerId: `P${i}`, area: 10_000 }));
  const five: Ballot[] = [0, 1, 2, 3, 4].map((i) => ({ unit: `U${i}`, choice: 'agree' }));
  const stayedAway = count({ rule: 'CC278_GENERAL', roll, ballots: five });
  const objected = count({ rule: 'CC278_GENERAL', roll, ballots: [...five, { unit: 'U5', choice: 'against' }] });
  expect([stayedAway.passed, objected.passed]).toEqual([false, true]);
});
