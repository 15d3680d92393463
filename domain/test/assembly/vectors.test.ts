import { runVectors } from '../../src/command/run-vectors';
import file from '../../vectors/owners-vote.json';

describe('cases with known answers', () => {
  test.each(runVectors(file).map((result) => [result.name, result.mismatches]))('%s', (_, mismatches) => {
    expect(mismatches).toEqual([]);
  });

  test('a wrong expectation is noticed', () => {
    const [first] = file.vectors;
    const wrong = { ...first, expect: { passed: false, rejected: ['NO_RIGHT'] } };
    const [result] = runVectors({ ...file, vectors: [wrong], elections: [], deadlines: [] });
    expect(result?.mismatches).toHaveLength(2);
  });

  test('an unknown setting is refused, not ignored', () => {
    const [first] = file.vectors;
    const odd = { ...first, policy: { silence: 'agrees' } };
    const [result] = runVectors({ ...file, vectors: [odd], elections: [], deadlines: [] });
    expect(result?.mismatches.join()).toContain('error');
    expect(() => runVectors({ schema: 'other/1' })).toThrow();
  });
});
