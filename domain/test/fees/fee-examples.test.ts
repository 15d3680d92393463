import { matches, readExamples } from '../../src/command/fee-examples/compare';
import { kinds } from '../../src/command/fee-examples/kinds';
import file from '../../vectors/fee-examples.json';

describe('the worked examples', () => {
  it.each(readExamples(file).map((example) => [example.name, example] as const))(
    '%s',
    (_name, { inputs, expectFen }) => {
      const found = kinds[String(inputs.kind)]?.(inputs);
      expect({ found, agrees: matches(found, expectFen) }).toMatchObject({ agrees: true });
    },
  );

  it('notices a wrong sum', () => {
    expect(matches(10743, 10744)).toBe(false);
    expect(matches({ net: 1 }, { net: 1, gross: 2 })).toBe(false);
    expect(matches([1, 2], [1, 2, 3])).toBe(false);
    expect(() => readExamples({ schema: 'other' })).toThrow('schema');
  });
});
