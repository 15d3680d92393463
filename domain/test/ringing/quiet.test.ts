import { clockOf, heldUntil, minuteOfClock, templateTime, usualQuiet } from '../../src/ringing/quiet';

const at = (clock: string, day = '2026-07-13') => new Date(`${day}T${clock}:00+08:00`);
const held = (clock: string, quiet: typeof usualQuiet | null = usualQuiet) =>
  heldUntil(at(clock), quiet)?.toISOString();

test('21:00–08:00: what falls into it waits for eight o’clock, before midnight and after', () => {
  expect(held('20:59')).toBeUndefined();
  expect(held('21:00')).toBe(at('08:00', '2026-07-14').toISOString());
  expect(held('23:59')).toBe(at('08:00', '2026-07-14').toISOString());
  expect(held('00:00')).toBe(at('08:00').toISOString());
  expect(held('07:59')).toBe(at('08:00').toISOString());
  expect(held('08:00')).toBeUndefined();
});

test('hours within one day, none, and an empty span', () => {
  const noon = { from: 12 * 60, to: 14 * 60 };
  expect(held('13:30', noon)).toBe(at('14:00').toISOString());
  expect(held('14:00', noon)).toBeUndefined();
  expect(held('23:00', null)).toBeUndefined();
  expect(held('12:00', { from: 720, to: 720 })).toBeUndefined();
});

test('as people and as templates write it', () => {
  expect([0, 475, 1260].map(clockOf)).toEqual(['00:00', '07:55', '21:00']);
  expect(['00:00', '07:55', '21:00'].map(minuteOfClock)).toEqual([0, 475, 1260]);
  expect(templateTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日 00:05');
});
