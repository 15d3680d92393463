import { compareClauses } from '../../src/assembly/governing/compare';
import { inForceOn, lastDayInForce, type Version } from '../../src/assembly/governing/in-force';
import { addDays } from '../../src/day/day';

const version = (_id: string, inForceFrom: string, more: Partial<Version> = {}): Version => ({
  _id,
  decidedDay: inForceFrom,
  inForceFrom,
  revokedFrom: null,
  ...more,
});
const on = (versions: Version[], day: string) => inForceOn(versions, day)?._id;

test('each version supersedes the one before from its own day on', () => {
  const both = [version('old', '2018-05-01'), version('new', '2026-04-10', { decidedDay: '2026-04-02' })];
  expect(['2018-04-30', '2018-05-01', '2026-04-09', '2026-04-10'].map((day) => on(both, day))).toEqual([
    undefined,
    'old',
    'old',
    'new',
  ]);
});

test('a revoked version is not in force from that day on, and the one before is again', () => {
  const both = [version('old', '2018-05-01'), version('new', '2026-04-10', { revokedFrom: '2026-06-01' })];
  expect(['2026-05-31', '2026-06-01'].map((day) => on(both, day))).toEqual(['new', 'old']);
  const last = (id: number) => lastDayInForce(both, both[id] as Version, '2026-07-01', (day) => addDays(day, -1));
  expect([last(0), last(1)]).toEqual([null, '2026-05-31']);
});

test('the last day of a superseded version is the one before the next begins; one never in force has none', () => {
  const all = [
    version('a', '2018-05-01'),
    version('b', '2020-01-01', { revokedFrom: '2020-01-01' }),
    version('c', '2024-01-01'),
  ];
  const last = (at: number) => lastDayInForce(all, all[at] as Version, '2026-01-01', (day) => addDays(day, -1));
  expect([last(0), last(1), last(2)]).toEqual(['2023-12-31', null, null]);
});

const text = (...texts: string[]) => texts.map((one, at) => ({ no: at + 1, chapter: '', text: one }));
const changes = (a: string[], b: string[]) =>
  compareClauses(text(...a), text(...b)).changes.map(({ change, now, earlier }) => [change, earlier?.no, now?.no]);

test('a changed clause, one that came and one that went are told apart', () => {
  expect(changes(['一', '二', '三'], ['一', '二改', '三'])).toEqual([['changed', 2, 2]]);
  expect(changes(['一', '三'], ['一', '二', '三'])).toEqual([
    ['added', undefined, 2],
    ['moved', 2, 3],
  ]);
  expect(changes(['一', '二'], ['一'])).toEqual([['removed', 2, undefined]]);
});

test('a clause that went elsewhere with its words only moved', () => {
  expect(changes(['甲', '乙', '丙'], ['乙', '丙', '甲'])).toEqual([
    ['moved', 2, 1],
    ['moved', 3, 2],
    ['moved', 1, 3],
  ]);
  expect(compareClauses(text('甲', '乙'), text('甲', '乙'))).toEqual({ same: 2, changes: [] });
});
