import { DEFAULT_POLICY, type Policy, parsePolicy } from '../../src/assembly/policy';
import { RULES } from '../../src/assembly/rules';
import { type Poll, tally } from '../../src/assembly/tally/tally';
import type { Ballot, RollRow } from '../../src/assembly/tally/types';

const homes = (...owners: string[]): RollRow[] =>
  owners.map((ownerId, i) => ({ unit: `U${i + 1}`, ownerId, area: 10_000 }));

function count(roll: RollRow[], ballots: Ballot[], policy: Partial<Policy> = {}, more: Partial<Poll> = {}) {
  const result = tally({ rule: RULES.CC278_GENERAL, policy: { ...DEFAULT_POLICY, ...policy }, roll, ballots, ...more });
  if ('error' in result) throw new Error(result.error);
  return result;
}

describe('window', () => {
  test('half-open: the opening instant is in, the closing instant is out', () => {
    const ballots: Ballot[] = [9, 10, 19, 20].map((at, i) => ({ unit: `U${i + 1}`, choice: 'agree', at }));
    const { refused, participating } = count(homes('A', 'B', 'C', 'D'), ballots, {}, { window: [10, 20] });
    expect(refused).toEqual([
      { ballot: 0, reason: 'OUT_OF_WINDOW' },
      { ballot: 3, reason: 'OUT_OF_WINDOW' },
    ]);
    expect(participating.heads).toBe(2);
  });

  test('a late ballot replaces nothing', () => {
    const ballots: Ballot[] = [
      { unit: 'U1', choice: 'agree', at: 11 },
      { unit: 'U1', choice: 'against', at: 20 },
    ];
    const { agree, rejected } = count(homes('A'), ballots, {}, { window: [10, 20] });
    expect([agree.heads, rejected]).toEqual([1, ['OUT_OF_WINDOW']]);
  });
});

describe('duplicates', () => {
  const twice: Ballot[] = [
    { unit: 'U1', choice: 'against', at: 1 },
    { unit: 'U1', choice: 'agree', at: 2 },
  ];

  test('last replaces, first refuses; refusals are told in order of arrival', () => {
    expect(count(homes('A'), twice)).toMatchObject({ agree: { heads: 1 }, rejected: ['SUPERSEDED'] });
    expect(count(homes('A'), twice, { duplicates: 'first' })).toMatchObject({
      against: { heads: 1 },
      rejected: ['DUPLICATE'],
    });
    const { refused } = count(homes('A', 'B'), [
      ...twice,
      { unit: 'X', choice: 'agree' },
      { unit: 'U1', choice: 'abstain' },
    ]);
    expect(refused.map((one) => `${one.ballot} ${one.reason}`)).toEqual([
      '0 SUPERSEDED',
      '1 SUPERSEDED',
      '2 NOT_ON_ROLL',
    ]);
  });

  test('channel goes before order, whichever came first', () => {
    const paper: Ballot = { unit: 'U1', choice: 'against', channel: 'paper' };
    const phone: Ballot = { unit: 'U1', choice: 'agree' };
    for (const duplicates of ['first', 'last'] as const) {
      const policy = { duplicates, channelPriority: ['paper', 'electronic'] as const };
      expect(count(homes('A'), [paper, phone], policy)).toMatchObject({
        against: { heads: 1 },
        rejected: ['SUPERSEDED'],
      });
      expect(count(homes('A'), [phone, paper], policy)).toMatchObject({
        against: { heads: 1 },
        rejected: ['SUPERSEDED'],
      });
    }
    const both = { duplicates: 'first', channelPriority: ['electronic'] } as const;
    expect(count(homes('A'), [paper, paper, phone], both).rejected).toEqual(['SUPERSEDED', 'DUPLICATE']);
  });

  test('one owner-wide ballot through any unit of the head replaces the other', () => {
    const result = count(homes('BIG', 'BIG', 'B'), [
      { unit: 'U1', choice: 'against' },
      { unit: 'U2', choice: 'agree' },
    ]);
    expect(result).toMatchObject({ agree: { area: 20_000, heads: 1 }, rejected: ['SUPERSEDED'] });
  });
});

describe('per-unit ballots', () => {
  test('only the units that voted bring their area; the head counts once', () => {
    const result = count(
      homes('BIG', 'BIG', 'BIG', 'B'),
      [
        { unit: 'U1', choice: 'agree' },
        { unit: 'U2', choice: 'agree' },
      ],
      { ballotScope: 'unit' },
    );
    expect(result).toMatchObject({ participating: { area: 20_000, heads: 1 }, agree: { area: 20_000, heads: 1 } });
  });

  test('a head that disagrees with itself is named and left to people', () => {
    const result = tally({
      rule: RULES.CC278_GENERAL,
      policy: { ...DEFAULT_POLICY, ballotScope: 'unit' },
      roll: homes('BIG', 'BIG', 'B'),
      ballots: [
        { unit: 'U1', choice: 'agree' },
        { unit: 'U2', choice: 'abstain' },
      ],
    });
    expect(result).toEqual({ error: 'OWNER_CONFLICT', owners: ['BIG'], needsHuman: true });
  });

  test('a ballot that was replaced causes no conflict', () => {
    const ballots: Ballot[] = [
      { unit: 'U1', choice: 'against' },
      { unit: 'U2', choice: 'agree' },
      { unit: 'U1', choice: 'agree' },
    ];
    expect(count(homes('BIG', 'BIG'), ballots, { ballotScope: 'unit' })).toMatchObject({
      agree: { area: 20_000, heads: 1 },
    });
  });
});

describe('who may cast', () => {
  const couple: RollRow[] = [{ unit: 'U1', ownerId: 'A+B', coOwners: ['A', 'B'], rep: 'A', area: 10_000 }];

  test.each<[string, Ballot, number]>([
    ['the representative may', { unit: 'U1', choice: 'agree', by: 'A' }, 1],
    ['the other may not', { unit: 'U1', choice: 'agree', by: 'B' }, 0],
    ['a stranger may not', { unit: 'U1', choice: 'agree', by: 'X' }, 0],
    ['a ballot without a name is the owners’ own', { unit: 'U1', choice: 'agree' }, 1],
  ])('of co-owners %s', (_, ballot, heads) => {
    const result = count(couple, [ballot]);
    expect([result.participating.heads, result.rejected]).toEqual([heads, heads ? [] : ['NO_RIGHT']]);
  });

  test('co-owners without a representative must name one first', () => {
    const [row] = couple;
    const nobody = row ? [{ ...row, rep: undefined }] : [];
    expect(count(nobody as RollRow[], [{ unit: 'U1', choice: 'agree', by: 'A' }]).rejected).toEqual(['NO_RIGHT']);
  });

  test('paper by the other co-owner does not push out the electronic ballot of the representative', () => {
    const ballots: Ballot[] = [
      { unit: 'U1', choice: 'agree', by: 'A' },
      { unit: 'U1', choice: 'against', by: 'B', channel: 'paper' },
    ];
    expect(count(couple, ballots, { channelPriority: ['paper', 'electronic'] })).toMatchObject({
      agree: { heads: 1 },
      rejected: ['NO_RIGHT'],
    });
  });

  test('a proxy holds on both end days, not outside, and only for who gave it', () => {
    const proxies = [{ from: 'A', to: 'X', validFrom: 10, validTo: 20 }];
    const by = (unit: string, at: number): Ballot => ({ unit, choice: 'agree', at, by: 'X' });
    const rejected = (ballot: Ballot) => count(homes('A', 'B'), [ballot], {}, { proxies }).rejected;
    expect([9, 10, 20, 21].map((at) => rejected(by('U1', at)).length)).toEqual([1, 0, 0, 1]);
    expect(rejected(by('U2', 15))).toEqual(['NO_RIGHT']);
  });

  test('the representative of co-owners may give the proxy, the other may not', () => {
    const proxy = (from: string) =>
      count(couple, [{ unit: 'U1', choice: 'agree', by: 'X', at: 1 }], {}, { proxies: [{ from, to: 'X' }] });
    expect(['A', 'A+B', 'B'].map((from) => proxy(from).participating.heads)).toEqual([1, 1, 0]);
  });
});

describe('sale during voting', () => {
  const transfers = [{ unit: 'U1', to: 'NEW', at: 5 }];
  const seller = (at: number): Ballot => ({ unit: 'U1', choice: 'agree', by: 'OLD', at });
  const buyer = (at: number): Ballot => ({ unit: 'U1', choice: 'against', by: 'NEW', at });

  test('the right moves at the instant of the sale', () => {
    expect(count(homes('OLD', 'B'), [seller(4)], {}, { transfers }).rejected).toEqual([]);
    expect(count(homes('OLD', 'B'), [seller(5)], {}, { transfers }).rejected).toEqual(['NO_RIGHT']);
    expect(count(homes('OLD', 'B'), [buyer(4)], {}, { transfers }).rejected).toEqual(['NO_RIGHT']);
    expect(count(homes('OLD', 'B'), [buyer(5)], {}, { transfers })).toMatchObject({
      total: { heads: 2 },
      against: { heads: 1 },
    });
    expect(count(homes('OLD', 'B'), [buyer(5)], { rights: 'holder-on-roll' }, { transfers }).rejected).toEqual([
      'NO_RIGHT',
    ]);
  });

  test('the seller’s ballot stands under first and is replaced under last', () => {
    const ballots = [seller(4), buyer(6)];
    expect(count(homes('OLD'), ballots, { duplicates: 'first' }, { transfers })).toMatchObject({
      agree: { heads: 1 },
      rejected: ['DUPLICATE'],
    });
    expect(count(homes('OLD'), ballots, {}, { transfers })).toMatchObject({
      against: { heads: 1 },
      rejected: ['SUPERSEDED'],
    });
  });

  test('with one of two homes sold, each speaks for its own, and the head still counts once', () => {
    const ballots: Ballot[] = [
      { unit: 'U2', choice: 'agree', by: 'OLD', at: 6 },
      { unit: 'U1', choice: 'agree', by: 'NEW', at: 7 },
    ];
    const result = count(homes('OLD', 'OLD', 'B'), ballots, {}, { transfers });
    expect(result).toMatchObject({ participating: { area: 20_000, heads: 1 }, rejected: [] });
  });
});

describe('roll', () => {
  const roll: RollRow[] = [
    { unit: 'U1', ownerId: 'A', area: 10_000, building: 'B1' },
    { unit: 'U2', ownerId: 'A', area: 10_000, building: 'B2' },
    { unit: 'U3', ownerId: 'B', area: 10_000, building: 'B1', revoked: true },
    { unit: 'C1', ownerId: 'A', area: 1_325, building: 'B1', kind: 'parking' },
  ];

  test('revoked rows, other buildings and uncounted parking are not on it', () => {
    const ballots: Ballot[] = ['U1', 'U2', 'U3', 'C1'].map((unit) => ({ unit, choice: 'agree' }));
    expect(count(roll, ballots, {}, { scope: ['B1'] })).toMatchObject({
      total: { area: 10_000, heads: 1 },
      agree: { area: 10_000, heads: 1 },
      rejected: ['NOT_ON_ROLL', 'NOT_ON_ROLL', 'NOT_ON_ROLL'],
    });
  });

  test('parking counts when the rules of procedure say so', () => {
    expect(count(roll, [{ unit: 'C1', choice: 'agree' }], { countParking: true })).toMatchObject({
      total: { area: 21_325, heads: 1 },
      agree: { area: 21_325, heads: 1 },
    });
  });

  test('a unit listed twice or an area that is no whole number is refused', () => {
    expect(() => count([...homes('A'), ...homes('B')], [])).toThrow('出现了两次');
    expect(() => count([{ unit: 'U1', ownerId: 'A', area: 0.5 }], [])).toThrow('整数');
  });
});

describe('invalid ballots', () => {
  const ballots: Ballot[] = [
    { unit: 'U1', choice: 'agree' },
    { unit: 'U2', choice: 'invalid' },
  ];

  test('do not take part by default; where the rules admit them they weigh like an abstention', () => {
    expect(count(homes('A', 'B', 'C'), ballots)).toMatchObject({ participating: { heads: 1 }, rejected: ['INVALID'] });
    expect(count(homes('A', 'B', 'C'), ballots, { invalid: 'participating' })).toMatchObject({
      participating: { heads: 2 },
      agree: { heads: 1 },
      abstain: { heads: 0 },
      quorum: { headMet: true },
      pass: { headMet: false },
      rejected: [],
    });
  });

  test('one that is refused leaves the earlier ballot standing', () => {
    const later: Ballot[] = [
      { unit: 'U1', choice: 'agree' },
      { unit: 'U1', choice: 'invalid' },
    ];
    expect(count(homes('A'), later)).toMatchObject({ agree: { heads: 1 }, rejected: ['INVALID'] });
  });
});

test('what the law leaves open is a known setting or is refused', () => {
  expect(parsePolicy(undefined)).toEqual(DEFAULT_POLICY);
  for (const odd of [
    { followMajority: true },
    { abstain: 'ignored' },
    { duplicates: 'best' },
    { channelPriority: ['fax'] },
    { nonsense: 1 },
    'x',
  ]) {
    expect(() => parsePolicy(odd)).toThrow();
  }
});
