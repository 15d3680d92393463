import { type Duty, onDuty, weekdayOf } from '../../src/requests/on-duty';
import { placeKeyOf } from '../../src/requests/presets';

const duty = (name: string, more: Partial<Duty> = {}) => ({
  name,
  day: null,
  weekdays: [1, 2, 3, 4, 5],
  from: 8 * 60,
  to: 18 * 60,
  categories: [],
  buildings: [],
  ...more,
});
/** By the wall clock of UTC+8; the 13th of July 2026 is a Monday. */
const incoming = (clock: string, more = {}) => ({
  category: 'lift',
  place: '3号楼2单元电梯',
  at: new Date(`${clock}:00+08:00`),
  ...more,
});
const names = (duties: ReturnType<typeof duty>[], what: ReturnType<typeof incoming>) =>
  onDuty(duties, what).map(({ name }) => name);

test('weeks begin on Monday', () => {
  expect(['2026-07-13', '2026-07-18', '2026-07-19'].map(weekdayOf)).toEqual([1, 6, 7]);
});

test('on the days and hours of the roster, its end not included', () => {
  const all = [duty('day'), duty('weekend', { weekdays: [6, 7] })];
  expect(names(all, incoming('2026-07-13T08:00'))).toEqual(['day']);
  expect(names(all, incoming('2026-07-13T07:59'))).toEqual([]);
  expect(names(all, incoming('2026-07-13T18:00'))).toEqual([]);
  expect(names(all, incoming('2026-07-18T12:00'))).toEqual(['weekend']);
});

test('a house is its own whole number, wherever it stands in what was written', () => {
  const house = (building: string) => [duty(building, { buildings: [building] })];
  expect(names(house('3号楼'), incoming('2026-07-13T09:00', { place: '13号楼2单元' }))).toEqual([]);
  expect(names(house('3号楼'), incoming('2026-07-13T09:00', { place: '13号楼对面，３ 号楼' }))).toEqual(['3号楼']);
  expect(names(house('商业1'), incoming('2026-07-13T09:00', { place: '商业11-101' }))).toEqual([]);
});

test('a night shift lasts into the next morning', () => {
  const night = [duty('night', { weekdays: [1], from: 18 * 60, to: 8 * 60 })];
  expect(names(night, incoming('2026-07-13T23:00'))).toEqual(['night']);
  expect(names(night, incoming('2026-07-14T07:59'))).toEqual(['night']);
  expect(names(night, incoming('2026-07-14T23:00'))).toEqual([]);
});

test('the day itself goes before the week, who has the category and the house before who has everything', () => {
  const all = [
    duty('everything'),
    duty('house', { buildings: ['3号楼'] }),
    duty('lifts', { categories: ['lift'] }),
    duty('both', { categories: ['lift'], buildings: ['3号楼'] }),
    duty('other house', { buildings: ['13号楼', '5号楼'] }),
  ];
  const monday = incoming('2026-07-13T10:00');
  expect(names(all, monday)).toEqual(['both', 'lifts', 'house', 'everything']);
  expect(names(all, incoming('2026-07-13T10:00', { place: '13号楼1单元' }))).toEqual([
    'lifts',
    'other house',
    'everything',
  ]);
  expect(names([...all, duty('holiday', { day: '2026-07-13', weekdays: [] })], monday)).toEqual(['holiday']);
});

test('two who name one place name it alike', () => {
  expect(placeKeyOf(' ３ 号楼 2单元 一层')).toBe(placeKeyOf('3号楼２单元一层'));
  expect(placeKeyOf('3号楼')).not.toBe(placeKeyOf('13号楼'));
});
