import { fingerprintOf, packageBytes } from '../../../src/assembly/recount/fingerprint';
import type { RecountPackage } from '../../../src/assembly/recount/package';
import { verifyPackage } from '../../../src/assembly/recount/verify';
import { OTHER_KEY, signBy } from '../poll-fixture';
import { type Change, changesOf } from './changes';
import { guardsOf } from './guards';
import { firstWins, lastWins } from './packages';
import { failingInSecond } from './second-verifier';

// Thousands of packages differ in one field each, so most of their signatures were looked at before: each is checked once.
jest.mock('../../../src/assembly/log/signature', () => {
  const real = jest.requireActual<typeof import('../../../src/assembly/log/signature')>(
    '../../../src/assembly/log/signature',
  );
  const known = new Map<string, boolean>();
  const isSigned = (key: string, bytes: Uint8Array, signature: string): boolean => {
    const about = `${key} ${signature} ${Buffer.from(bytes).toString('hex')}`;
    const answer = known.get(about) ?? real.isSigned(key, bytes, signature);
    known.set(about, answer);
    return answer;
  };
  return { ...real, isSigned };
});

const failing = (pack: unknown): string[] =>
  verifyPackage(pack)
    .checks.filter(({ ok }) => !ok)
    .map(({ title }) => title);

/** What a forger does after the change. A package whose fingerprint cannot even be made stays as it is. */
const FORGERS: Record<string, (pack: RecountPackage) => void> = {
  'changes the field and nothing else': () => undefined,
  'makes the fingerprint anew': (pack) => {
    pack.fingerprint = fingerprintOf(pack);
  },
  'makes the fingerprint anew and signs with a key of their own': (pack) => {
    pack.fingerprint = fingerprintOf(pack);
    pack.signature = signBy(OTHER_KEY)(packageBytes(pack.pollId, pack.fingerprint));
  },
};

function tampered(pack: RecountPackage, change: Change, forge: (pack: RecountPackage) => void): RecountPackage {
  const changed = structuredClone(pack);
  change.make(changed);
  try {
    forge(changed);
  } catch {
    return changed;
  }
  return changed;
}

/** The seal that a forger without the operator's key cannot make again. */
function sealOf(forger: string, guards: readonly string[]): readonly string[] {
  if (guards.includes('文件格式')) return [];
  return forger === 'changes the field and nothing else' ? ['整包指纹'] : ['整包签名'];
}

describe.each([
  ['the last ballot wins', lastWins()],
  ['paper and the first ballot win', firstWins()],
])('every field of a package in which %s', (_, pack) => {
  const changes = changesOf(pack);
  // A new fingerprint undoes a change of the fingerprint, a new signature one of the signature: nothing would be left to notice.
  const inside = changes.filter(({ path }) => path !== 'fingerprint' && path !== 'signature');

  test('untouched, both verifiers accept it', () => {
    expect([failing(structuredClone(pack)), ...failingInSecond([pack])]).toEqual([[], []]);
    expect(changes.length).toBeGreaterThan(400);
  });

  test.each(Object.entries(FORGERS))(
    'a forger who %s is noticed by the check in the table',
    (forger, forge) => {
      const made = (forger === 'changes the field and nothing else' ? changes : inside).map((change) => ({
        change,
        forged: tampered(pack, change, forge),
      }));
      const second = failingInSecond(made.map(({ forged }) => forged));
      const wrong: string[] = [];
      for (const [index, { change, forged }] of made.entries()) {
        const guards = guardsOf(change);
        const found = failing(forged);
        const seal = change.path === 'signature' ? [] : sealOf(forger, guards);
        const silent = [...guards, ...seal].filter((title) => !found.includes(title));
        if (silent.length > 0) wrong.push(`${change.done} ${change.path}: ${silent} silent, ${found} spoke`);
        if ((second[index] ?? []).length === 0)
          wrong.push(`${change.done} ${change.path}: accepted by the second verifier`);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});
