import fc from 'fast-check';
import { afterPause, dueIn, pauseReasons, type Standing } from '../../src/requests/clock';
import { later } from '../../src/requests/limits';

const at = (text: string) => new Date(`2026-07-13T${text}:00Z`);
const clock: Standing = {
  takeBy: at('01:00'),
  onSiteBy: at('04:00'),
  doneBy: at('20:00'),
  waitedMinutes: 0,
  takenAt: null,
  onSiteAt: null,
};

describe('the limit that counts', () => {
  it('is being taken, then being on site, then being done, then none', () => {
    expect(dueIn('reported', clock)).toEqual(clock.takeBy);
    expect(dueIn('assigned', clock)).toEqual(clock.takeBy);
    expect(dueIn('assigned', { ...clock, takenAt: at('00:30') })).toEqual(clock.onSiteBy);
    expect(dueIn('taken', clock)).toEqual(clock.onSiteBy);
    expect(dueIn('coming', { ...clock, onSiteAt: at('03:00') })).toEqual(clock.doneBy);
    expect(dueIn('taken', { ...clock, onSiteBy: null })).toEqual(clock.doneBy);
    expect(dueIn('working', clock)).toEqual(clock.doneBy);
    for (const state of ['done', 'closed', 'withdrawn'] as const) expect(dueIn(state, clock)).toBeNull();
  });

  it('stands still for the home three days at most, for the fund until it is there, else not at all', () => {
    expect(dueIn('waiting', clock, { why: 'owner' })).toEqual(later(clock.doneBy, 3 * 24 * 60));
    expect(dueIn('waiting', { ...clock, waitedMinutes: 24 * 60 }, { why: 'owner' })).toEqual(
      later(clock.doneBy, 2 * 24 * 60),
    );
    expect(dueIn('waiting', clock, { why: 'fund' })).toBeNull();
    for (const why of ['parts', 'decision', 'utility', 'weather'] as const) {
      expect(dueIn('waiting', clock, { why })).toEqual(clock.doneBy);
    }
  });
});

test('a pause moves the limits by what the clock stood still, and what the home may take altogether stays three days', () => {
  const reasons = fc.constantFrom(...(Object.keys(pauseReasons) as (keyof typeof pauseReasons)[]));
  fc.assert(
    fc.property(fc.array(fc.tuple(reasons, fc.nat(10_000)), { maxLength: 8 }), (pauses) => {
      let now = at('02:00');
      let seen = { takeBy: clock.takeBy, onSiteBy: clock.onSiteBy, doneBy: clock.doneBy, waitedMinutes: 0 };
      let still = 0;
      for (const [why, minutes] of pauses) {
        const since = now;
        now = later(now, minutes);
        const before = seen.waitedMinutes;
        seen = afterPause(seen, { why, since }, now);
        if (why === 'fund') still += minutes;
        still += seen.waitedMinutes - before;
      }
      expect(seen.waitedMinutes).toBeLessThanOrEqual(3 * 24 * 60);
      expect(seen.doneBy).toEqual(later(clock.doneBy, still));
      expect(seen.takeBy).toEqual(clock.takeBy);
    }),
  );
});
