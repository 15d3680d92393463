import { commitOf } from '../../src/assembly/card/ballot';
import { readReceiptCode, receiptCode } from '../../src/assembly/card/receipt';
import { buildPackage, fingerprintOf } from '../../src/assembly/recount/build';
import type { OpenBallot, RecountPackage } from '../../src/assembly/recount/package';
import { verifyPackage } from '../../src/assembly/recount/verify';
import { cast, makeCard, ROLL } from './poll-fixture';

const card = makeCard();
const everyone = ['a', 'b', 'c', 'd', 'e'];

function wholePackage(): RecountPackage {
  const ballots = [0, 1, 2, 3, 4, 5].map((head) =>
    cast(card, head, { q1: head < 4 ? 'agree' : 'against', q2: 'agree', q3: head < 5 ? everyone : [] }),
  );
  ballots.push(cast(card, 8, { q1: 'abstain', q2: 'invalid', q3: 'abstain' }, { channel: 'paper' }));
  const first = cast(card, 3, { q1: 'against', q2: 'against', q3: [] }, { at: '2026-04-01T09:00:00.000Z' });
  const late = cast(card, 7, { q1: 'agree', q2: 'agree', q3: [] }, { at: '2026-04-16T00:00:00.000Z' });
  const closed = ({ commit, headKey, at, channel }: OpenBallot) => ({ commit, headKey, at, channel });
  return buildPackage({
    card,
    roll: ROLL,
    ballots,
    refused: [
      { ...closed(first), reason: 'SUPERSEDED' },
      { ...closed(late), reason: 'OUT_OF_WINDOW' },
    ],
  });
}

const failing = (pack: unknown) =>
  verifyPackage(pack)
    .checks.filter((check) => !check.ok)
    .map((check) => check.title);

/** Anew from JSON, as it is downloaded. */
const copy = (pack: RecountPackage): RecountPackage => JSON.parse(JSON.stringify(pack));

describe('the recount package', () => {
  const pack = wholePackage();

  test('an honest package passes every numbered check', () => {
    const { ok, checks } = verifyPackage(copy(pack));
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(checks.map((check) => check.no)).toEqual(checks.map((_, index) => index + 1));
  });

  test('counts several questions of one poll, each by its own rule', () => {
    const [fund, advertising, election] = pack.results;
    // Seven of nine heads and 800 of 1000 ㎡ take part; 4 of 7 and 400 of 800 agree: not more than half of the area.
    expect(fund).toMatchObject({
      total: { area: 100_000, heads: 9 },
      participating: { area: 80_000, heads: 7 },
      agree: { area: 40_000, heads: 4 },
      pass: { areaMet: false, headMet: true },
      passed: false,
    });
    // The invalid paper answer takes no part in this question: 6 of 9 heads, but 600 of 1000 ㎡ are no two thirds.
    expect(advertising).toMatchObject({
      participating: { area: 60_000, heads: 6 },
      quorum: { areaMet: false, headMet: true },
    });
    expect(election).toMatchObject({ elected: everyone, committeeFormed: true, participating: { heads: 7 } });
  });

  test('every single field that is changed is noticed', () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
      } else paths.push(path);
    };
    walk(copy(pack), []);
    for (const path of paths) {
      const changed = copy(pack);
      let at = changed as unknown as Record<string | number, unknown>;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
      const last = path[path.length - 1] ?? '';
      const old = at[last];
      at[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : old === null ? [] : `${old}x`;
      expect({ path, ok: verifyPackage(changed).ok }).toEqual({ path, ok: false });
    }
  });

  /** A forger who also renews the fingerprint: the check that the change concerns must speak. */
  const forge = (change: (pack: RecountPackage) => void) => {
    const forged = copy(pack);
    change(forged);
    forged.fingerprint = fingerprintOf(forged);
    return failing(forged);
  };

  test.each<[string, (pack: RecountPackage) => void, string[]]>([
    ['the text of a question', (p) => Object.assign(p.card.questions[0] ?? {}, { text: '别的事' }), ['表决卡与编号']],
    ['a duplicate setting', (p) => Object.assign(p.card.policy, { duplicates: 'first' }), ['表决卡与编号', '重复投票']],
    ['a fraction', (p) => Object.assign(p.card.questions[1]?.pass.area ?? {}, { num: 1, den: 2 }), ['表决卡与编号']],
    ['an area', (p) => Object.assign(p.roll[0] ?? {}, { area: 20_000 }), ['名册', '总面积与总人数', '逐项合计']],
    ['a choice', (p) => Object.assign(p.ballots[0]?.choices ?? {}, { q1: 'against' }), ['每张票与回执', '逐项合计']],
    ['a ballot left out', (p) => p.ballots.splice(1, 1), ['逐项合计', '选票总根']],
    ['an instant after the close', (p) => Object.assign(p.ballots[6] ?? {}, { at: p.card.window.to }), ['投票时间']],
    [
      'an instant before the opening',
      (p) => Object.assign(p.ballots[0] ?? {}, { at: '2026-03-31T23:59:59.999Z' }),
      ['投票时间'],
    ],
    ['a reason', (p) => Object.assign(p.refused[0] ?? {}, { reason: 'DUPLICATE' }), ['重复投票']],
    [
      'a head counted as unknown',
      (p) => Object.assign(p.refused[0] ?? {}, { reason: 'NOT_ON_ROLL' }),
      ['每张票在名册上'],
    ],
    ['a sum', (p) => Object.assign(p.results[0] ?? {}, { agree: { area: 41_000, heads: 4 } }), ['逐项合计']],
    ['a decision', (p) => Object.assign(p.results[0] ?? {}, { passed: true }), ['是否通过']],
    [
      'a percentage rounded up',
      (p) => Object.assign((p.results[0] as { percent?: object }).percent ?? {}, { quorumHeads: '77.78%' }),
      ['百分比'],
    ],
    ['the root of the ballots', (p) => Object.assign(p, { ballotsRoot: p.pollId }), ['选票总根']],
    ['the poll', (p) => Object.assign(p, { pollId: p.ballotsRoot }), ['表决卡与编号', '每张票与回执']],
  ])('forging %s fails the check that guards it', (_, change, titles) => {
    expect(forge(change)).toEqual(expect.arrayContaining(titles));
  });

  test('one head cannot be counted twice', () => {
    const again = cast(card, 0, { q1: 'agree', q2: 'agree', q3: [] }, { at: '2026-04-09T08:00:00.000Z' });
    expect(forge((p) => p.ballots.push(again))).toContain('一个业主一票');
  });

  test('a name or a telephone in a package is refused, wherever it hides', () => {
    const named = copy(pack) as unknown as { roll: Record<string, unknown>[] };
    Object.assign(named.roll[0] ?? {}, { name: '林娟' });
    expect(failing(named)).toEqual(['文件格式']);
    expect(JSON.stringify(pack)).not.toMatch(/1[3-9]\d{9}/);
  });

  test('per-unit ballots of one head that disagree go to people, the other questions are counted', () => {
    const perUnit = makeCard({ ballotScope: 'unit' });
    const rest = { q2: 'agree', q3: everyone } as const;
    const ballots = [
      cast(perUnit, 8, { q1: 'agree', ...rest }, { units: ['2号楼1单元109'], at: '2026-04-02T08:00:00.000Z' }),
      cast(perUnit, 8, { q1: 'against', ...rest }, { units: ['2号楼1单元110'], at: '2026-04-03T08:00:00.000Z' }),
    ];
    const split = buildPackage({ card: perUnit, roll: ROLL, ballots, refused: [] });
    expect(split.results[0]).toEqual({
      questionId: 'q1',
      kind: 'undecided',
      error: 'OWNER_CONFLICT',
      headKeys: ['h8'],
    });
    expect(split.results[1]).toMatchObject({ agree: { area: 20_000, heads: 1 } });
    expect(failing(split)).toEqual([]);
  });

  test('what is no package is not counted', () => {
    for (const value of [null, [], 'x', {}, { ...pack, v: 'mulin-recount/2' }, { ...pack, roll: [{}] }]) {
      expect(failing(value)).toEqual(['文件格式']);
    }
  });
});

describe('ballot and receipt', () => {
  test('the commit depends on every field of the ballot', () => {
    const ballot = {
      v: 'mulin-ballot/1' as const,
      pollId: '0'.repeat(64),
      headKey: 'h1',
      choices: { q1: 'agree' as const },
      nonce: '0'.repeat(32),
    };
    const others = [
      { ...ballot, pollId: '1'.repeat(64) },
      { ...ballot, headKey: 'h2' },
      { ...ballot, choices: { q1: 'against' as const } },
      { ...ballot, nonce: '1'.repeat(32) },
      { ...ballot, units: ['U1'] },
    ];
    expect(new Set([ballot, ...others].map(commitOf)).size).toBe(6);
    // Fixed for good: a change of the canonical form would orphan every receipt.
    expect(commitOf(ballot)).toBe('3f7b8b406c0a0b9d4fe65153a1c30e1b25f1a4333639e57392f2a838d49416b7');
  });

  test('a receipt code is read back however it is typed', () => {
    const code = receiptCode('9'.repeat(64));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readReceiptCode(` ${code.toLowerCase().replace(/-/g, ' ')}`)).toBe(code);
    expect(readReceiptCode('k7q2-9f3c-71ao')).toBe('K7Q2-9F3C-71A0');
    expect(readReceiptCode('K7Q2-9F3C')).toBeNull();
  });
});
