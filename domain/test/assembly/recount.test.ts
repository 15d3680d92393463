import { commitOf } from '../../src/assembly/card/ballot';
import { readReceiptCode, receiptCode } from '../../src/assembly/card/receipt';
import { headBytes } from '../../src/assembly/log/head';
import { fingerprintOf, packageBytes } from '../../src/assembly/recount/fingerprint';
import type { RecountPackage } from '../../src/assembly/recount/package';
import { CHECKS, verifyPackage } from '../../src/assembly/recount/verify';
import { cast, makeCard, OPERATOR, OTHER_KEY, packed, refuse, signBy } from './poll-fixture';

const card = makeCard();
const everyone = ['a', 'b', 'c', 'd', 'e'];

function wholePackage(): RecountPackage {
  const ballots = [0, 1, 2, 3, 4, 5].map((head) =>
    cast(card, head, { q1: head < 4 ? 'agree' : 'against', q2: 'agree', q3: head < 5 ? everyone : [] }),
  );
  ballots.push(cast(card, 8, { q1: 'abstain', q2: 'invalid', q3: 'abstain' }, { channel: 'paper' }));
  const first = cast(
    card,
    3,
    { q1: 'against', q2: 'against', q3: [] },
    { at: '2026-04-01T09:00:00.000Z', nonce: 'a'.repeat(32) },
  );
  const late = cast(
    card,
    7,
    { q1: 'agree', q2: 'agree', q3: [] },
    { at: '2026-04-16T00:00:00.000Z', channel: 'paper' },
  );
  return packed(card, [refuse(first, 'SUPERSEDED'), ...ballots, refuse(late, 'OUT_OF_WINDOW')]);
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
    expect(checks.map((check) => check.no)).toEqual(Array.from({ length: CHECKS }, (_, index) => index + 1));
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

  /** The operator as forger: fingerprint and signature are made anew, so the check that the change concerns must speak. */
  const forge = (change: (pack: RecountPackage) => void) => {
    const forged = copy(pack);
    change(forged);
    forged.fingerprint = fingerprintOf(forged);
    forged.signature = signBy(OPERATOR)(packageBytes(forged.pollId, forged.fingerprint));
    return failing(forged);
  };
  /** Tree heads signed anew, too. */
  const signAgain = (p: RecountPackage) => {
    for (const head of p.log.heads) head.signature = signBy(OPERATOR)(headBytes(p.pollId, head));
  };

  test.each<[string, (pack: RecountPackage) => void, string[]]>([
    ['the text of a question', (p) => Object.assign(p.card.questions[0] ?? {}, { text: '别的事' }), ['表决卡与编号']],
    ['a duplicate setting', (p) => Object.assign(p.card.policy, { duplicates: 'first' }), ['表决卡与编号', '重复投票']],
    ['a fraction', (p) => Object.assign(p.card.questions[1]?.pass.area ?? {}, { num: 1, den: 2 }), ['表决卡与编号']],
    ['an area', (p) => Object.assign(p.roll[0] ?? {}, { area: 20_000 }), ['名册', '总面积与总人数', '逐项合计']],
    ['a choice', (p) => Object.assign(p.ballots[0]?.choices ?? {}, { q1: 'against' }), ['每张票与回执', '逐项合计']],
    ['a ballot left out', (p) => p.ballots.splice(1, 1), ['登记簿与选票', '逐项合计']],
    ['a ballot turned into a refused one', (p) => refuseSecond(p), ['重复投票', '逐项合计']],
    ['ballots in another order', (p) => p.ballots.reverse(), ['登记簿与选票']],
    ['an entry left out', (p) => p.log.entries.splice(2, 1), ['登记簿只增不改', '登记簿的链', '登记簿与选票']],
    ['two entries that changed places', (p) => p.log.entries.reverse(), ['登记簿只增不改', '登记簿的链']],
    ['the last page left out', (p) => p.log.heads.pop(), ['登记簿只增不改', '登记簿已封存']],
    ['a head closed early', (p) => closeEarly(p), ['登记簿已封存']],
    ['a time of a head', (p) => Object.assign(p.log.heads[0] ?? {}, { at: p.card.window.paperUntil }), ['登记簿签名']],
    ['times of heads that run backwards', (p) => backwards(p), ['登记时间']],
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
    [
      'a ballot set aside under a head that is not on the roll',
      (p) => Object.assign(p.refused[0] ?? {}, { headKey: 'nobody' }),
      ['每张票在名册上'],
    ],
    ['a sum', (p) => Object.assign(p.results[0] ?? {}, { agree: { area: 41_000, heads: 4 } }), ['逐项合计']],
    ['a decision', (p) => Object.assign(p.results[0] ?? {}, { passed: true }), ['是否通过']],
    [
      'a percentage rounded up',
      (p) => Object.assign((p.results[0] as { percent?: object }).percent ?? {}, { quorumHeads: '77.78%' }),
      ['百分比'],
    ],
    ['the poll', (p) => Object.assign(p, { pollId: p.fingerprint }), ['表决卡与编号', '登记簿签名', '每张票与回执']],
  ])('forging %s fails the check that guards it', (_, change, titles) => {
    expect(forge(change)).toEqual(expect.arrayContaining(titles));
  });

  function refuseSecond(p: RecountPackage): void {
    const [second] = p.ballots.splice(1, 1);
    if (second) p.refused.splice(1, 0, refuse(second, 'SUPERSEDED'));
  }
  function closeEarly(p: RecountPackage): void {
    Object.assign(p.log.heads[0] ?? {}, { closes: true });
    signAgain(p);
  }
  function backwards(p: RecountPackage): void {
    Object.assign(p.log.heads[1] ?? {}, { at: '2026-04-01T07:00:00.000Z' });
    signAgain(p);
  }

  test('whoever lacks the operator’s key cannot sign the package', () => {
    const forged = copy(pack);
    forged.signature = signBy(OTHER_KEY)(packageBytes(forged.pollId, forged.fingerprint));
    expect(failing(forged)).toEqual(['整包签名']);
  });

  test('a vote in which nobody took part closes and counts', () => {
    const nobody = packed(card, []);
    expect(nobody.log.heads).toHaveLength(1);
    expect(failing(nobody)).toEqual([]);
  });

  test('paper handed in before an electronic ballot gives way to it, although it was entered later', () => {
    const paper = cast(
      card,
      2,
      { q1: 'against', q2: 'against', q3: [] },
      { channel: 'paper', at: '2026-04-02T08:00:00.000Z' },
    );
    const phone = cast(
      card,
      2,
      { q1: 'agree', q2: 'agree', q3: [] },
      { nonce: 'b'.repeat(32), at: '2026-04-03T08:00:00.000Z' },
    );
    expect(failing(packed(card, [phone, refuse(paper, 'SUPERSEDED')]))).toEqual([]);
    expect(failing(packed(card, [refuse(phone, 'SUPERSEDED'), paper]))).toContain('重复投票');
  });

  test('one head cannot be counted twice', () => {
    const again = { at: '2026-04-09T08:00:00.000Z', nonce: 'c'.repeat(32) };
    const twice = [
      cast(card, 0, { q1: 'agree', q2: 'agree', q3: [] }),
      cast(card, 0, { q1: 'agree', q2: 'agree', q3: [] }, again),
    ];
    expect(failing(packed(card, twice))).toEqual(['一个业主一票', '重复投票']);
  });

  test('a name or a telephone in a package is refused, wherever it hides', () => {
    const named = copy(pack) as unknown as { roll: Record<string, unknown>[] };
    Object.assign(named.roll[0] ?? {}, { name: '林娟' });
    expect(failing(named)).toEqual(['文件格式']);
    expect(JSON.stringify(pack)).not.toMatch(/(?<![0-9a-f])1[3-9]\d{9}(?![0-9a-f])/);
  });

  test('per-unit ballots of one head that disagree go to people, the other questions are counted', () => {
    const perUnit = makeCard({ ballotScope: 'unit' });
    const rest = { q2: 'agree', q3: everyone } as const;
    const ballots = [
      cast(perUnit, 8, { q1: 'agree', ...rest }, { units: ['2号楼1单元109'], at: '2026-04-02T08:00:00.000Z' }),
      cast(perUnit, 8, { q1: 'against', ...rest }, { units: ['2号楼1单元110'], at: '2026-04-03T08:00:00.000Z' }),
    ];
    const split = packed(perUnit, ballots);
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
    for (const value of [null, [], 'x', {}, { ...pack, v: 'mulin-recount/1' }, { ...pack, roll: [{}] }]) {
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
