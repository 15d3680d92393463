import { answerDueDay, nextHearer } from '../../src/disclosure/question';

const at = (heardBy: 'firm' | 'community' | 'street', answered: boolean) =>
  nextHearer({ heardBy, answered, dueDay: '2026-07-27' }, '2026-07-27');

test('an answer may be taken to the community, then to the street, then nowhere', () => {
  expect([at('firm', true), at('community', true), at('street', true)]).toEqual(['community', 'street', undefined]);
});

test('silence may be taken further when its day has passed, not before', () => {
  expect(at('firm', false)).toBeUndefined();
  const late = (heardBy: 'firm' | 'community') =>
    nextHearer({ heardBy, answered: false, dueDay: '2026-07-27' }, '2026-07-28');
  expect([late('firm'), late('community')]).toEqual(['community', 'street']);
});

test('every level has seven days (Rizhao 58)', () => expect(answerDueDay('2026-07-28')).toBe('2026-08-04'));
