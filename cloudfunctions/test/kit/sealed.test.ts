import fc from 'fast-check';
import { readDataKey } from '../../src/kit/data-key';
import { letters, shortIdOf } from '../../src/kit/ids';
import { maskName, maskNames, maskPhone } from '../../src/kit/masked';
import { keyedHash, seal, unseal } from '../../src/kit/sealed';

describe('personal data at rest', () => {
  test('any text comes back as it went in, and never lies open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
        const sealed = seal('name', text);
        expect(unseal('name', sealed)).toBe(text);
        expect(sealed).not.toContain(text);
      }),
    );
  });

  test('the same text is sealed differently each time, but hashed the same', () => {
    expect(seal('phone', '13912347720')).not.toBe(seal('phone', '13912347720'));
    expect(keyedHash('phone', '13912347720')).toBe(keyedHash('phone', '13912347720'));
    expect(keyedHash('phone', '13912347720')).not.toBe(keyedHash('name', '13912347720'));
  });

  test('a changed text, another kind and a torn text are refused', () => {
    const sealed = seal('name', '王秀兰');
    const torn = `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`;
    expect(() => unseal('phone', sealed)).toThrow();
    expect(() => unseal('name', torn)).toThrow();
    expect(() => unseal('name', sealed.slice(0, 20))).toThrow();
    expect(() => unseal('name', '王秀兰')).toThrow();
  });

  test('no function starts without a whole key', () => {
    expect(() => readDataKey(undefined)).toThrow('MULIN_DATA_KEY');
    expect(() => readDataKey(Buffer.alloc(16).toString('base64'))).toThrow('32 bytes');
    expect(() => readDataKey('not base64 at all, but long enough to be one')).toThrow('32 bytes');
  });
});

describe('what is shown of it', () => {
  test.each([
    ['王秀兰', '王*兰'],
    ['王兰', '王*'],
    ['欧阳秀兰', '欧**兰'],
    ['兰', '*'],
    ['', ''],
    ['鄂托克旗锡源房地产开发有限责任公司', '鄂托克旗锡源房地产开发有限责任公司'],
  ])('%s → %s', (name, masked) => expect(maskName(name)).toBe(masked));

  test('co-owners and telephones', () => {
    expect(maskNames(['哈斯', '周帆'])).toBe('哈*、周*');
    expect(maskPhone('13912347720')).toBe('139****7720');
    expect(maskPhone('04776212345')).toBe('047****2345');
    expect(maskPhone('110')).toBe('****');
  });
});

describe('ids made of facts', () => {
  test('the same facts, the same id; other facts, another; the facts do not show', () => {
    expect(shortIdOf('c', 'place', 's_1', '锡源小区')).toBe(shortIdOf('c', 'place', 's_1', '锡源小区'));
    expect(shortIdOf('c', 'place', 's_1', '锡源小区')).not.toBe(shortIdOf('c', 'place', 's_2', '锡源小区'));
    expect(shortIdOf('c', 'place', 'ab', 'c')).not.toBe(shortIdOf('c', 'place', 'a', 'bc'));
    expect(shortIdOf('c', 'place', 's_1', '锡源小区')).toMatch(/^c_[2-9a-z]{10}$/);
    expect(letters('00', 4)).toBe('2222');
  });
});
