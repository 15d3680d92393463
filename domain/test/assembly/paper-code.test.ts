import { paperCode, readPaperCode } from '../../src/assembly/card/paper-code';
import { LETTERS } from '../../src/assembly/card/receipt';

const headKey = '0123456789abcdef0123456789abcdef';
const keyed = 'fedcba9876543210'.repeat(4);
const code = paperCode(headKey, keyed);
const replaced = (at: number, letter: string) => code.slice(0, at) + letter + code.slice(at + 1);
const places = [...code].map((_, at) => at).filter((at) => at !== 5);

test('a code leads back to the labels it may belong to', () => {
  expect(readPaperCode(code)).toEqual({ code, headPrefix: headKey.slice(0, 5) });
  expect(readPaperCode(` ${code.toLowerCase().replace('-', ' ')} `.replace(/0/g, 'o').replace(/1/g, 'l'))?.code).toBe(
    code,
  );
});

test('every single letter mistaken is noticed', () => {
  for (const at of places)
    for (const letter of LETTERS)
      if (letter !== code[at])
        expect([replaced(at, letter), readPaperCode(replaced(at, letter))]).toEqual([replaced(at, letter), null]);
});

test('every two letters exchanged are noticed', () => {
  for (const a of places)
    for (const b of places) {
      const letters = [...code];
      [letters[a], letters[b]] = [code.charAt(b), code.charAt(a)];
      if (code[a] !== code[b]) expect(readPaperCode(letters.join(''))).toBeNull();
    }
});

test('what is no code is none', () => {
  for (const text of ['', 'K7Q29', `${code}0`, 'U'.repeat(10), '选票编号选票编号选票'])
    expect(readPaperCode(text)).toBeNull();
});
