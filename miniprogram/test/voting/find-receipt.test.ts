import type { Answer } from '@mulin/domain/assembly/card/ballot';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { cast, makeCard, packed, promised, refuse } from '../../../domain/test/assembly/poll-fixture';
import { findReceipt } from '../../src/packages/voting/recount/find';
import { recount } from '../../src/packages/voting/recount/recount';

const card = makeCard();
const answers: Record<string, Answer> = { q1: 'against', q2: 'abstain', q3: ['b', 'd'] };
const counted = cast(card, 8, answers);
const replaced = cast(card, 8, answers, { at: '2026-04-01T20:00:00.000Z', nonce: 'a'.repeat(32) });
const lost = cast(card, 6, answers);
const pack = packed(card, [refuse(replaced, 'SUPERSEDED'), counted, cast(card, 2, answers)]);

describe('finding one’s receipt in a published package', () => {
  test('a counted ballot shows its number, every home of the head and what was chosen, candidates by name', () => {
    expect(findReceipt(pack, receiptCode(counted.commit))).toMatchObject({
      kind: 'counted',
      loggedAs: 2,
      ballot: {
        units: ['2号楼1单元109', '2号楼1单元110'],
        areaCenti: 20_000,
        answers: ['反对', '弃权', '候选人b、候选人d'],
      },
    });
  });

  test('as it was copied by hand: small letters, no dashes', () => {
    const typed = receiptCode(counted.commit).toLowerCase().replace(/-/g, ' ');
    expect(findReceipt(pack, typed)).toMatchObject({ kind: 'counted' });
  });

  test.each([
    [receiptCode(replaced.commit), 'refused'],
    [receiptCode(lost.commit), 'missing'],
    ['K7Q2', 'unreadable'],
  ])('%s is %s', (typed, kind) => {
    expect(findReceipt(pack, typed)).toMatchObject({ kind, ballot: undefined });
  });

  test('the promise this phone kept speaks against who left the ballot out', () => {
    const kept = [promised(card, counted), promised(card, lost)];
    expect(findReceipt(pack, receiptCode(counted.commit), kept)).toMatchObject({ ok: true, promise: 'kept' });
    expect(findReceipt(pack, receiptCode(lost.commit), kept)).toMatchObject({ promise: 'broken', misconduct: true });
  });
});

describe('a file to recount', () => {
  test.each(['', 'no JSON', '[]', '{"v":"mulin-recount/2"}'])(
    '%j fails the first check and is taken no further',
    async (text) => {
      const { verdict, pack: nothing } = await recount(text);
      expect(verdict.ok).toBe(false);
      expect(verdict.checks).toHaveLength(1);
      expect(nothing).toBeUndefined();
    },
  );

  test('every check is announced before the next is made', async () => {
    const steps: number[] = [];
    const { verdict } = await recount(JSON.stringify(pack), async (done) => void steps.push(done));
    expect(verdict.ok).toBe(true);
    expect(steps).toEqual(verdict.checks.map(({ no }) => no));
  });
});
