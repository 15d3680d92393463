import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { RULES } from '@mulin/domain/assembly/rules';
import { type Ballots, findReceipt } from '../../src/packages/voting/recount/find';
import { recount } from '../../src/packages/voting/recount/recount';

const commit = (digit: string) => digit.repeat(64);
const row = (unit: string, headKey: string, area: number) => ({
  unit,
  headKey,
  area,
  kind: 'walk-up',
  building: '3号楼',
});
const cast = { headKey: 'h1', at: '2026-07-13T02:02:18.000Z', channel: 'electronic' as const };
const { quorum, pass } = RULES.CC278_GENERAL;

const pack: Ballots = {
  roll: [row('3-501', 'h1', 10_340), row('3-502', 'h2', 9_000), row('商铺 2', 'h1', 5_000)],
  card: {
    questions: [
      {
        id: 'q1',
        kind: 'decision',
        matter: 'company',
        text: '是否续聘？',
        ifAgree: '',
        ifAgainst: '',
        rule: 'CC278_GENERAL',
        quorum,
        pass,
      },
    ],
  },
  ballots: [{ ...cast, commit: commit('a'), choices: { q1: 'against' }, nonce: '0'.repeat(32) }],
  refused: [
    { ...cast, commit: commit('b'), reason: 'SUPERSEDED' },
    { ...cast, commit: commit('c'), reason: 'NO_RIGHT' },
  ],
};

describe('finding one’s receipt among the published ballots', () => {
  test('a counted ballot shows every home of the head and what was chosen', () => {
    const code = receiptCode(commit('a'));
    expect(findReceipt(pack, code)).toEqual({
      kind: 'counted',
      code,
      units: ['3-501', '商铺 2'],
      areaCenti: 15_340,
      answers: ['反对'],
    });
  });

  test('as it was copied by hand: small letters, no dashes', () => {
    const typed = receiptCode(commit('a')).toLowerCase().replace(/-/g, ' ');
    expect(findReceipt(pack, typed)).toMatchObject({ kind: 'counted' });
  });

  test.each([
    [receiptCode(commit('b')), 'replaced'],
    [receiptCode(commit('c')), 'refused'],
    [receiptCode(commit('d')), 'missing'],
    ['K7Q2', 'unreadable'],
  ])('%s is %s', (typed, kind) => expect(findReceipt(pack, typed).kind).toBe(kind));
});

describe('a file to recount', () => {
  test.each(['', 'no JSON', '[]', '{"v":"mulin-recount/1"}'])(
    '%j fails the first check and is taken no further',
    (text) => {
      const { verdict, pack: nothing } = recount(text);
      expect(verdict.ok).toBe(false);
      expect(verdict.checks).toHaveLength(1);
      expect(nothing).toBeUndefined();
    },
  );
});
