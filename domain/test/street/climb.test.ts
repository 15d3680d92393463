import { climbUntil, firstLevel, type Known, ladderStart, leavesAt } from '../../src/street/climb';
import type { Level } from '../../src/street/levels';

const start = new Date('2026-07-01T00:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const everybody = () => true;
const without =
  (...missing: Level[]) =>
  (level: Level) =>
    !missing.includes(level);
const known = (part: Partial<Known> = {}): Known => ({
  urgency: 'normal',
  start,
  takeBy: at(4),
  exists: everybody,
  ...part,
});
const steward = { level: 'steward', arrivedAt: start, backTo: null } as const;

/** Every level with the hour it is reached, looking once an hour. */
function path(part: Partial<Known>, hours = 60 * 24): [Level, number][] {
  const of = known(part);
  let standing: { level: Level; arrivedAt: Date; backTo: Level | null } = steward;
  let due = leavesAt(standing, of);
  const seen: [Level, number][] = [];
  for (let hour = 0; hour <= hours && due !== null; hour += 1) {
    const { reached, dueAt } = climbUntil(at(hour), standing, due, of);
    for (const level of reached) seen.push([level, hour]);
    standing = { level: reached[reached.length - 1] ?? standing.level, arrivedAt: at(hour), backTo: null };
    due = dueAt;
  }
  return seen;
}

test('nobody takes it: manager at the limit, then committee, community, street, joint meeting (supervision preset)', () => {
  expect(path({})).toEqual([
    ['manager', 4],
    ['committee', 72],
    ['community', 72 + 120],
    ['street', 72 + 240],
    ['joint-meeting', 72 + 480],
  ]);
});

test('taken in time but not finished: the manager and the first body outside the company hear of it together', () => {
  expect(path({ takeBy: null }).slice(0, 2)).toEqual([
    ['manager', 72],
    ['committee', 72],
  ]);
});

test('no committee → the community; no joint meeting → it stays with the street', () => {
  expect(path({ exists: without('committee', 'joint-meeting') })).toEqual([
    ['manager', 4],
    ['community', 72],
    ['street', 72 + 120],
  ]);
});

test('life in danger: manager, community and street at once', () => {
  expect(path({ urgency: 'life', takeBy: new Date(start.getTime() + 300_000) }).slice(0, 3)).toEqual([
    ['manager', 0],
    ['community', 0],
    ['street', 0],
  ]);
});

test('a timer that stood still for a month takes no level its time', () => {
  const month = at(30 * 24);
  const { reached, dueAt } = climbUntil(month, steward, at(4), known());
  expect(reached).toEqual(['manager', 'committee']);
  expect(dueAt).toEqual(at(30 * 24 + 120));
});

test('what was handed back goes to who handed it back', () => {
  const back = { level: 'manager', arrivedAt: at(200), backTo: 'street' } as const;
  expect(climbUntil(at(250), back, at(240), known()).reached).toEqual(['street']);
});

test('reopened begins with the manager; a community’s own days lead the ladder', () => {
  expect(firstLevel(1, everybody)).toBe('manager');
  expect(firstLevel(1, without('manager'))).toBe('steward');
  expect(ladderStart('normal', start, at(96))).toEqual(at(24));
  expect(ladderStart('urgent', start, at(96))).toEqual(start);
});
