import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { CHALLENGE_RANDOM_BYTES, challengeTo, openChallenge } from '../../../src/assembly/seal/challenge';
import { openSealed, publicKeyOf } from '../../../src/assembly/seal/opening';
import { readRecoveryCode, recoveryCode } from '../../../src/assembly/seal/recovery';
import { HOLDERS, type Holder, PAIRS, SEAL_RANDOM_BYTES } from '../../../src/assembly/seal/sealed';
import { checkHolders, sealTo } from '../../../src/assembly/seal/sealing';
import { canonical } from '../../../src/canonical/canonical';

const secret = () => randomBytes(32).toString('hex');
const keys: Record<Holder, string> = { committee: secret(), community: secret(), street: secret() };
const holders = HOLDERS.map((holder) => ({ holder, key: publicKeyOf(keys[holder]) }));
const content = { choices: { q1: 'agree' as const, q2: ['k1', 'k3'] }, nonce: '0f'.repeat(16) };
const sealed = () => sealTo(content, holders, randomBytes(SEAL_RANDOM_BYTES));

test.each(PAIRS)('%s and %s open it together, so the loss of any one key loses nothing', (first, second) => {
  expect(openSealed(sealed(), { [first]: keys[first], [second]: keys[second] })).toBe(canonical(content));
});

test('three open it too; one alone, or one with a stranger’s key, opens nothing', () => {
  expect(openSealed(sealed(), keys)).toBe(canonical(content));
  expect(() => openSealed(sealed(), { street: keys.street })).toThrow('two holders open together');
  for (const [first, second] of PAIRS)
    expect(openSealed(sealed(), { [first]: keys[first], [second]: secret() })).toBeNull();
});

test('no single holder’s halves together are the key: the operator and one holder still open nothing', () => {
  const one = sealed();
  for (const holder of HOLDERS) {
    const halves = PAIRS.flatMap(([first, second], pair) => {
      const nonce = (half: number) => Uint8Array.from({ length: 24 }, (_, at) => [pair, half][at] ?? 0);
      const open = (hex: string, half: number) =>
        nacl.box.open(
          Buffer.from(hex, 'hex'),
          nonce(half),
          Buffer.from(one.by, 'hex'),
          Buffer.from(keys[holder], 'hex'),
        );
      const parts = one.halves[pair];
      if (!parts) return [];
      return [first === holder ? open(parts.first, 0) : null, second === holder ? open(parts.second, 1) : null];
    }).filter((half): half is Uint8Array => half !== null);
    expect(halves).toHaveLength(2);
    const [a, b] = halves as [Uint8Array, Uint8Array];
    for (const guess of [a, b, a.map((byte, at) => byte ^ (b[at] ?? 0))])
      expect(nacl.secretbox.open(Buffer.from(one.body, 'hex'), Buffer.from(one.nonce, 'hex'), guess)).toBeNull();
  }
});

test('any field changed and it opens to nothing', () => {
  const one = sealed();
  const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
  const opening = { committee: keys.committee, community: keys.community };
  expect(openSealed({ ...one, body: flip(one.body) }, opening)).toBeNull();
  expect(openSealed({ ...one, nonce: flip(one.nonce) }, opening)).toBeNull();
  expect(openSealed({ ...one, by: flip(one.by) }, opening)).toBeNull();
  const [first, ...rest] = one.halves;
  if (!first) throw new Error('three pairs');
  expect(openSealed({ ...one, halves: [{ ...first, second: flip(first.second) }, ...rest] }, opening)).toBeNull();
});

test('the same ballot twice looks different, so nobody can try choices out', () => {
  expect(sealed().body).not.toBe(sealed().body);
});

test('three keys, one of each, all different', () => {
  expect(() => checkHolders(holders)).not.toThrow();
  const [first, second] = holders;
  if (!first || !second) throw new Error('three holders');
  for (const wrong of [
    [first, second],
    [...holders, first],
    [first, second, { holder: 'street' as const, key: first.key }],
  ])
    expect(() => checkHolders(wrong)).toThrow('各一把');
});

test('a slip of paper gives the key back, in any spelling, and a slip of the pen is noticed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const key = Buffer.from(bytes).toString('hex');
      const code = recoveryCode(key);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRecoveryCode(code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o'))).toBe(key);
    }),
  );
  expect(readRecoveryCode('ABCD')).toBeNull();
  const code = recoveryCode(keys.street);
  const wrong = [...code].map((letter, at) =>
    letter === '-' ? null : code.slice(0, at) + (letter === 'A' ? 'B' : 'A') + code.slice(at + 1),
  );
  const tried = wrong.filter((text): text is string => text !== null && text !== code);
  expect(tried.filter((text) => readRecoveryCode(text) !== null).length).toBeLessThan(tried.length / 4);
});

test('a challenge is answered by the holder only', () => {
  const challenge = challengeTo(publicKeyOf(keys.street), 'c0ffee', randomBytes(CHALLENGE_RANDOM_BYTES));
  expect(openChallenge(challenge, keys.street)).toBe('c0ffee');
  expect(openChallenge(challenge, keys.committee)).toBeNull();
});
