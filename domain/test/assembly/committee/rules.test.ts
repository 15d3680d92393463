import fc from 'fast-check';
import { drawOrder, lotOf, seedOf } from '../../../src/assembly/committee/lot';
import { formation, outcomeOf } from '../../../src/assembly/committee/outcome';
import {
  checkSeats,
  fewerThanHalf,
  isCommitteeSize,
  membersMeet,
  ownersMayPropose,
} from '../../../src/assembly/committee/seats';
import { nextReserve, vacancyOf } from '../../../src/assembly/committee/succession';
import { checkTerm, daysLeft, termEnd, termState, warnDay, warnTermsUntil } from '../../../src/assembly/committee/term';
import { elect } from '../../../src/assembly/election';

describe('seats 席位 (Guide Rules art. 31)', () => {
  test('five to eleven, odd', () => {
    expect([...Array(14).keys()].filter(isCommitteeSize)).toEqual([5, 7, 9, 11]);
    expect(() => checkSeats(6)).toThrow('单数');
  });

  test.each([
    // members who object, members in office, started?
    [2, 5, false],
    [3, 5, true],
    [3, 6, false],
    [4, 6, true],
    [0, 0, false],
  ])('%i of %i members object: re-election %p (more than half of all, 过半数)', (votes, of, met) => {
    expect(membersMeet('objectToAll', votes, of)).toBe(met);
  });

  test.each([
    [1, 5, false],
    [2, 5, true],
    [2, 6, true],
    [3, 9, true],
    [2, 9, false],
  ])('%i of %i members propose to end a seat: %p (a third, 以上)', (votes, of, met) => {
    expect(membersMeet('endSeat', votes, of)).toBe(met);
  });

  test('fewer than half remain: two of five, not three of six', () => {
    expect(fewerThanHalf(2, 5)).toBe(true);
    expect(fewerThanHalf(3, 5)).toBe(false);
    expect(fewerThanHalf(3, 6)).toBe(false);
  });

  test('owners propose with a fifth of the area and of the heads, both', () => {
    const total = { area: 100_000, heads: 10 };
    expect(ownersMayPropose({ area: 20_000, heads: 2 }, total)).toBe(true);
    expect(ownersMayPropose({ area: 19_999, heads: 2 }, total)).toBe(false);
    expect(ownersMayPropose({ area: 90_000, heads: 1 }, total)).toBe(false);
  });
});

describe('term 任期 (Guide Rules art. 32, 47)', () => {
  test('whole years, last day included', () => {
    expect(termEnd('2026-11-21', 3)).toBe('2029-11-20');
    expect(termEnd('2024-02-29', 1)).toBe('2025-02-27');
    expect(() => termEnd('2026-11-21', 6)).toThrow('最多 5 年');
  });

  test('at most five years', () => {
    expect(() => checkTerm('2026-01-01', '2030-12-31')).not.toThrow();
    expect(() => checkTerm('2026-01-01', '2031-01-01')).toThrow('最多 5 年');
    expect(() => checkTerm('2026-01-01', '2026-01-01')).toThrow('晚于');
  });

  test('warned three months before the end, over the day after', () => {
    expect(warnDay('2029-11-20')).toBe('2029-08-20');
    expect(termState('2029-11-20', '2029-08-19')).toBe('running');
    expect(termState('2029-11-20', '2029-08-20')).toBe('ending');
    expect(termState('2029-11-20', '2029-11-20')).toBe('ending');
    expect(termState('2029-11-20', '2029-11-21')).toBe('over');
    expect(daysLeft('2029-11-20', '2029-11-21')).toBe(-1);
  });

  test('whoever is to be warned by the timer is at that stage, whatever the day', () => {
    const days = fc.date({ min: new Date('2021-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const today = date.toISOString().slice(0, 10);
        expect(termState(warnTermsUntil(today), today)).not.toBe('running');
      }),
    );
  });
});

describe('ballot order 排序抽签', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^k_[a-z0-9]{4,10}$/), { minLength: 1, maxLength: 30 });

  test('does not depend on the order in which the list is read, and leaves nobody out', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, election) => {
        const drawn = drawOrder(seedOf(election, list), list);
        const again = drawOrder(seedOf(election, [...list].reverse()), [...list].reverse());
        expect(again).toEqual(drawn);
        expect([...drawn].sort()).toEqual([...list].sort());
      }),
    );
  });

  test('who withdraws leaves the others in their order', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const seed = seedOf('e_1', list);
        const [gone, ...rest] = list;
        expect(drawOrder(seed, rest)).toEqual(drawOrder(seed, list).filter((id) => id !== gone));
      }),
    );
  });

  test('is the hash order of seed and number', () => {
    const list = ['k_b', 'k_a', 'k_c'];
    const seed = seedOf('e_xiyuan', list);
    const byHand = [...list].sort((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));
    expect(drawOrder(seed, list)).toEqual(byHand);
    expect(seedOf('e_other', list)).not.toBe(seed);
  });
});

describe('outcome 选举结果', () => {
  const total = { area: 100_000, heads: 20 };
  const participating = { area: 80_000, heads: 16 };
  const vote = (seats: number, heads: readonly number[]) =>
    elect({
      total,
      participating,
      seats,
      candidates: heads.map((n, i) => ({ id: `k${i + 1}`, heads: n, area: n * 5_000 })),
    });

  test('no tie: elected, reserve, nobody waits', () => {
    const count = vote(5, [16, 15, 14, 13, 12, 11]);
    expect(outcomeOf(count, 5)).toEqual({
      elected: ['k1', 'k2', 'k3', 'k4', 'k5'],
      reserve: ['k6'],
      tied: [],
      open: 0,
    });
  });

  test('a tie for the last two seats waits for people, then all of them have a place', () => {
    const count = vote(5, [16, 15, 14, 12, 12, 12, 11]);
    expect(outcomeOf(count, 5)).toEqual({
      elected: ['k1', 'k2', 'k3'],
      reserve: ['k7'],
      tied: ['k4', 'k5', 'k6'],
      open: 2,
    });
    expect(outcomeOf(count, 5, ['k6', 'k4', 'k5'])).toEqual({
      elected: ['k1', 'k2', 'k3', 'k6', 'k4'],
      reserve: ['k5', 'k7'],
      tied: [],
      open: 0,
    });
    for (const wrong of [
      ['k6', 'k4'],
      ['k6', 'k4', 'k1'],
      ['k6', 'k6', 'k4'],
    ])
      expect(() => outcomeOf(count, 5, wrong)).toThrow('排出先后');
  });

  test('too few pass: the seats stay open; four are no committee', () => {
    const outcome = outcomeOf(vote(5, [16, 15, 14, 12, 8]), 5);
    expect(outcome).toMatchObject({ elected: ['k1', 'k2', 'k3', 'k4'], open: 1 });
    expect([3, 4, 5, 6, 7, 12, 13].map((elected) => formation(elected, elected))).toEqual([
      'short',
      'short',
      'formed',
      'short',
      'formed',
      'short',
      'short',
    ]);
    expect(formation(5, 7)).toBe('formed');
    expect(formation(5, 11)).toBe('short');
  });

  test('however the votes fall, nobody is in twice and nobody who passed is lost', () => {
    const votes = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 11 }), (heads, seats) => {
        const count = vote(seats, heads);
        const before = outcomeOf(count, seats);
        const after = count.tieAtCut ? outcomeOf(count, seats, [...count.tied].reverse()) : before;
        const passed = heads.flatMap((n, i) => (n > 8 ? [`k${i + 1}`] : []));
        for (const { elected, reserve, tied, open } of [before, after]) {
          expect([...elected, ...reserve, ...tied].sort()).toEqual([...passed].sort());
          expect(elected.length + open).toBe(seats);
        }
        expect(after.tied).toEqual([]);
      }),
    );
  });
});

describe('succession 递补', () => {
  const waiting = (candidateId: string) => ({ candidateId, used: null });

  test('in order, over those who moved up or were passed over', () => {
    const reserve = [
      { candidateId: 'k6', used: 'seated' as const },
      { candidateId: 'k7', used: 'passed-over' as const },
      waiting('k8'),
      waiting('k9'),
    ];
    expect(nextReserve(reserve)?.candidateId).toBe('k8');
    expect(nextReserve([])).toBeUndefined();
  });

  test.each([
    [5, 5, true, 'none'],
    [4, 5, true, 'reserve'],
    [4, 5, false, 'by-election'],
    [2, 5, true, 're-election'],
  ] as const)('%i of %i members, reserve allowed %p: %s', (inOffice, seats, reserveAllowed, way) => {
    expect(vacancyOf({ inOffice, seats, reserveAllowed, reserve: [waiting('k6')] }).way).toBe(way);
  });

  test('with the reserve used up a by-election is needed', () => {
    expect(vacancyOf({ inOffice: 4, seats: 5, reserveAllowed: true, reserve: [] }).way).toBe('by-election');
  });
});
