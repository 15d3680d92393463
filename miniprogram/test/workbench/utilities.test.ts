import { scopeOf } from '../../src/packages/collecting/utilities/scope';
import { blankFor, typedBill, worked } from '../../src/packages/collecting/utilities/typed';

const last = {
  month: '2026-06',
  toMilli: 1_500,
  ratio: 40,
  priceTenThou: 5_250,
  bands: [],
  supplier: '鄂托克供电公司',
};
const typed = { ...blankFor(last, '2026-07'), to: '101.5', total: '2,100.00', dueDay: '2026-08-31' };

test('a bill begins where the last one ended, with its factor, price and supplier', () => {
  expect(blankFor(last, '2026-07')).toMatchObject({
    from: '1.5',
    ratio: '40',
    price: '0.525',
    supplier: '鄂托克供电公司',
  });
  expect(typedBill(typed)).toMatchObject({
    fromMilli: 1_500,
    toMilli: 101_500,
    ratio: 40,
    replaced: null,
    priceTenThou: 5_250,
    totalFen: 210_000,
    ownMilli: 0,
  });
});

test('what the readings come to is shown while they are typed', () => {
  expect(worked(typed)).toEqual({ milli: 4_000_000, fen: 210_000 });
  expect(worked({ ...typed, to: '' })).toBeUndefined();
  expect(worked({ ...typed, to: '1' })).toBeUndefined();
  expect(worked({ ...typed, swapped: true, oldEnd: '51.5', newStart: '0', to: '50' })).toEqual({
    milli: 4_000_000,
    fen: 210_000,
  });
});

test('of a bill by parts of the day the prices stay, what was used is typed anew', () => {
  const byDay = { ...last, bands: [{ band: 'peak', priceTenThou: 8_000 }] };
  const blank = { ...blankFor(byDay, '2026-07'), to: '101.5', total: '3,200.00', dueDay: '2026-08-31' };
  expect(blank).toMatchObject({ banded: true, price: '', bands: { peak: { used: '', price: '0.80' } } });
  expect(() => typedBill(blank)).toThrow(expect.objectContaining({ field: 'bands' }));
  const full = { ...blank, bands: { ...blank.bands, peak: { used: '4000', price: '0.8' } } };
  expect(typedBill(full)).toMatchObject({
    priceTenThou: null,
    bands: [{ band: 'peak', milli: 4_000_000, priceTenThou: 8_000 }],
  });
  expect(worked(full)).toEqual({ milli: 4_000_000, fen: 320_000 });
});

test.each([
  ['fromMilli', { from: '一百' }],
  ['toMilli', { to: '1.2345' }],
  ['replaced.endMilli', { swapped: true, oldEnd: '' }],
  ['ratio', { ratio: '0' }],
  ['priceTenThou', { price: '半块' }],
  ['totalFen', { total: '' }],
  ['dueDay', { dueDay: undefined }],
])('what is no number names its field: %s', (field, more) => {
  expect(() => typedBill({ ...typed, ...more })).toThrow(expect.objectContaining({ field }));
});

test('who shares a meter: nothing of another scope is sent along', () => {
  const where = { buildings: ['3号楼'], stair: '2' };
  expect(scopeOf({ scope: 'community', ...where })).toEqual({ scope: 'community', buildings: [], stair: null });
  expect(scopeOf({ scope: 'building', ...where })).toEqual({ scope: 'building', buildings: ['3号楼'], stair: null });
  expect(scopeOf({ scope: 'lift', ...where, stair: '' })).toEqual({ scope: 'lift', buildings: ['3号楼'], stair: null });
  expect(() => scopeOf({ scope: 'stair', ...where, stair: '' })).toThrow(expect.objectContaining({ field: 'stair' }));
  expect(() => scopeOf({ scope: 'lift', buildings: [], stair: '' })).toThrow(
    expect.objectContaining({ field: 'buildings' }),
  );
});
