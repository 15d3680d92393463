import { receiptCode } from '../../src/assembly/card/receipt';
import { leafOf } from '../../src/assembly/log/leaf';
import { promiseBytes } from '../../src/assembly/log/promise';
import { checkReceipt } from '../../src/assembly/recount/receipt';
import { includes } from '../../src/canonical/merkle';
import { cast, makeCard, OTHER_KEY, packed, promised, refuse, signBy } from './poll-fixture';

const card = makeCard();
const answers = { q1: 'agree', q2: 'agree', q3: [] } as const;
const counted = [0, 1, 2, 4].map((head) => cast(card, head, answers));
const earlier = cast(card, 1, answers, { at: '2026-04-01T20:00:00.000Z', nonce: 'a'.repeat(32) });
const lost = cast(card, 6, answers);
const pack = packed(card, [...counted.slice(0, 1), refuse(earlier, 'SUPERSEDED'), ...counted.slice(1)]);
const [first, second] = counted as [(typeof counted)[0], (typeof counted)[0]];

test('a counted ballot is found by its code, however typed, with its number and a proof of inclusion', () => {
  const code = receiptCode(second.commit);
  const found = checkReceipt(pack, { code: code.toLowerCase().replace(/-/g, ' ') });
  expect(found).toMatchObject({ ok: true, kind: 'counted', code, loggedAs: 3, reason: null, promise: 'none' });
  const { size, root, hashes } = found.proof ?? { size: 0, root: '', hashes: [] };
  expect(includes(leafOf(pack.pollId, second), 2, size, hashes, root)).toBe(true);
  expect(root).toBe(pack.log.heads[pack.log.heads.length - 1]?.root);
  expect(found.lines.join('')).toContain('登记为第 3 号，共 5 号');
});

test('a replaced one is accounted for, and says why it does not count', () => {
  const found = checkReceipt(pack, { commit: earlier.commit, promise: promised(card, earlier) });
  expect(found).toMatchObject({ ok: true, kind: 'refused', loggedAs: 2, reason: 'SUPERSEDED', promise: 'kept' });
  expect(found.lines.join('')).toContain('被同一业主的另一张票替换');
});

test('a signed promise for a ballot that is not in the log proves misconduct', () => {
  const found = checkReceipt(pack, { promise: promised(card, lost) });
  expect(found).toMatchObject({ ok: false, kind: 'missing', loggedAs: null, promise: 'broken', misconduct: true });
  expect(found.lines.join('')).toContain('失信的证据');
});

test('a missing ballot without a promise proves nothing, but is not found', () => {
  expect(checkReceipt(pack, { commit: lost.commit })).toMatchObject({ ok: false, kind: 'missing', misconduct: false });
});

test('a promise broken in other ways', () => {
  const inTime = promised(card, first);
  expect(checkReceipt(pack, { promise: inTime }).promise).toBe('kept');
  expect(checkReceipt(pack, { promise: promised(card, first, '2026-04-01T08:00:01.000Z') })).toMatchObject({
    ok: false,
    promise: 'late',
    misconduct: false,
  });
  const otherTime = promised(card, { ...first, at: '2026-04-01T08:00:00.001Z' });
  expect(checkReceipt(pack, { promise: otherTime })).toMatchObject({ ok: false, promise: 'altered', misconduct: true });
});

test('what the operator did not sign accuses nobody', () => {
  const { signature: _signature, ...promise } = promised(card, lost);
  const forged = { ...promise, signature: signBy(OTHER_KEY)(promiseBytes(promise)) };
  expect(checkReceipt(pack, { promise: forged })).toMatchObject({
    ok: false,
    promise: 'not-signed',
    misconduct: false,
  });
  const elsewhere = promised({ ...card, title: '另一次' }, first);
  expect(checkReceipt(pack, { promise: elsewhere })).toMatchObject({
    ok: false,
    promise: 'other-poll',
    misconduct: false,
  });
});

test('an entry that the signed tree does not hold is no proof', () => {
  const slipped = { ...pack, log: { ...pack.log, entries: [...pack.log.entries] } };
  slipped.log.entries[1] = { commit: lost.commit, at: lost.at, channel: lost.channel };
  expect(checkReceipt(slipped, { commit: lost.commit })).toMatchObject({ ok: false, kind: 'missing', proof: null });
});

test.each([{}, { code: 'K7Q2' }, { code: 'K7Q2-9F3C-71A0', commit: first.commit }, { commit: 'x' }])(
  '%j is no receipt',
  (held) => expect(checkReceipt(pack, held)).toMatchObject({ ok: false, kind: 'unreadable' }),
);
