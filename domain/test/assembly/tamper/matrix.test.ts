import { fingerprintOf, packageBytes } from '../../../src/assembly/recount/fingerprint';
import type { RecountPackage } from '../../../src/assembly/recount/package';
import { OTHER_KEY, signBy } from '../poll-fixture';
import { failingInFirst, failingInSecond } from '../verifiers/verifiers';
import { type Change, changesOf } from './changes';
import { guardsOf } from './guards';
import { firstWins, lastWins } from './packages';

/** What each of the two verifiers finds wrong with each package. */
const failing = (packs: readonly unknown[]) => Promise.all([failingInFirst(packs), failingInSecond(packs)]);

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

  test('untouched, both verifiers accept it', async () => {
    expect(await failing([pack])).toEqual([[[]], [[]]]);
    expect(changes.length).toBeGreaterThan(400);
  });

  test.each(Object.entries(FORGERS))('a forger who %s is noticed by the check in the table', async (forger, forge) => {
    const made = forger === 'changes the field and nothing else' ? changes : inside;
    const [first, second] = await failing(made.map((change) => tampered(pack, change, forge)));
    const wrong: string[] = [];
    for (const [index, change] of made.entries()) {
      const found = first[index] ?? [];
      const guards = guardsOf(change);
      const seal = change.path === 'signature' ? [] : sealOf(forger, guards);
      const silent = [...guards, ...seal].filter((title) => !found.includes(title));
      if (silent.length > 0) wrong.push(`${change.done} ${change.path}: ${silent} silent, ${found} spoke`);
      if (!second[index]?.length) wrong.push(`${change.done} ${change.path}: accepted by the second verifier`);
    }
    expect(wrong).toEqual([]);
  });
});
