import { noticeKinds } from '../../src/disclosure/notice-kinds';
import { kindsWithSameFacts, shownBy } from '../../src/disclosure/same-facts';

test('an item is met by its own notice, or by all that say the same; a part of them is not enough', () => {
  expect(shownBy('eight-items.phone', new Set(['eight-items.phone']))).toEqual(['eight-items.phone']);
  expect(shownBy('eight-items.phone', new Set(['four-open.repair']))).toEqual([]);
  const both = ['four-open.repair', 'three-open.complaints'];
  expect(shownBy('eight-items.phone', new Set(both))).toEqual(both);
  expect(shownBy('eight-items.grade', new Set(both))).toEqual([]);
});

test('only kinds there are', () => {
  const known = noticeKinds.map(({ id }) => id);
  for (const kind of kindsWithSameFacts) expect(known).toContain(kind);
});
