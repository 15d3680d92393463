import fc from 'fast-check';
import { limitsFor, reopenUntil } from '../../src/requests/limits';
import { type Attempt, moveRequest, type RepairRequest, requestSteps } from '../../src/requests/request';
import { type UrgencyId, urgencies, urgencyOf } from '../../src/requests/urgency';

const reportedAt = '2025-01-15T00:00:00.000Z';
const fresh: RepairRequest = { state: 'reported', reporterId: 'owner-1', reportedAt, reopened: 0 };
const repairer = { role: 'repairer', personId: 'r' } as const;
const owner = { role: 'owner', personId: 'owner-1' } as const;
const step = (name: Attempt['step'], by: Attempt['by'], at: string, more: Partial<Attempt> = {}): Attempt => ({
  step: name,
  by,
  at,
  ...more,
});

const taken = moveRequest(fresh, step('take', repairer, '2025-01-15T00:10:00.000Z'));
const done = moveRequest(taken, step('finish', repairer, '2025-01-16T00:00:00.000Z', { evidence: ['photo'] }));

describe('a request', () => {
  it('goes from report to rating', () => {
    expect(taken.state).toBe('taken');
    expect(done).toMatchObject({ state: 'done', doneAt: '2025-01-16T00:00:00.000Z' });
    expect(moveRequest(done, step('rate', owner, '2025-01-16T01:00:00.000Z', { rating: 5 })).state).toBe('closed');
  });

  it('is not done without a photo, not put off without a reason, not rated out of range', () => {
    expect(() => moveRequest(taken, step('finish', repairer, reportedAt))).toThrow('完工照片');
    expect(() => moveRequest(taken, step('wait', repairer, reportedAt))).toThrow('说明原因');
    expect(() => moveRequest(done, step('rate', owner, reportedAt, { rating: 6 }))).toThrow('1 至 5');
  });

  it('is rated, reopened and withdrawn by its reporter alone', () => {
    const neighbour = { role: 'owner', personId: 'owner-2' } as const;
    expect(() => moveRequest(done, step('rate', neighbour, reportedAt, { rating: 1 }))).toThrow('只有报事人');
    expect(() => moveRequest(done, step('reopen', neighbour, reportedAt, { reason: 'x' }))).toThrow('只有报事人');
    expect(() => moveRequest(taken, step('withdraw', repairer, reportedAt))).toThrow('只有报事人');
    expect(() => moveRequest(fresh, step('take', owner, reportedAt))).toThrow('不能接单');
    expect(moveRequest(taken, step('withdraw', owner, reportedAt)).state).toBe('withdrawn');
  });

  it('confirms itself after two days and not before', () => {
    const clock = { role: 'system' } as const;
    expect(() => moveRequest(done, step('confirm', clock, '2025-01-17T23:59:59.000Z'))).toThrow('两天后');
    expect(moveRequest(done, step('confirm', clock, '2025-01-18T00:00:00.000Z')).state).toBe('closed');
  });

  it('reopens within seven days with its clocks started again', () => {
    const again = moveRequest(done, step('reopen', owner, '2025-01-20T08:00:00.000Z', { reason: '又漏了' }));
    expect(again).toEqual({ ...fresh, reportedAt: '2025-01-20T08:00:00.000Z', reopened: 1 });
    expect(() => moveRequest(done, step('reopen', owner, '2025-01-23T00:00:00.001Z', { reason: '又漏了' }))).toThrow(
      '可以重开的日子',
    );
    expect(
      moveRequest(done, step('reopen', owner, reopenUntil('2025-01-16T00:00:00.000Z'), { reason: '又漏了' })).state,
    ).toBe('reported');
  });

  it('never moves from a state the table does not name', () => {
    const names = Object.keys(requestSteps) as Attempt['step'][];
    const states = ['reported', 'taken', 'waiting', 'done', 'closed', 'withdrawn'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...states),
        fc.constantFrom(owner, repairer, { role: 'system' as const }),
        (name, state, by) => {
          const attempt = step(name, by, '2025-01-19T00:00:00.000Z', { evidence: ['p'], reason: 'x', rating: 3 });
          try {
            const next = moveRequest(
              {
                ...fresh,
                state,
                ...(state === 'done' || state === 'closed' ? { doneAt: done.doneAt } : {}),
              } as RepairRequest,
              attempt,
            );
            expect(requestSteps[name].from as readonly string[]).toContain(state);
            expect(next.state).toBe(requestSteps[name].to);
          } catch (error) {
            expect((error as Error).name).toBe('Refusal');
          }
        },
      ),
    );
  });
});

describe('time limits', () => {
  it('are five minutes, half an hour and two hours when lives are in danger', () => {
    expect(limitsFor(urgencies.life, new Date(reportedAt))).toEqual({
      takeBy: new Date('2025-01-15T00:05:00.000Z'),
      onSiteBy: new Date('2025-01-15T00:30:00.000Z'),
      doneBy: new Date('2025-01-15T02:00:00.000Z'),
    });
  });

  it('are ordered within every urgency', () => {
    for (const id of Object.keys(urgencies) as UrgencyId[]) {
      const { takeBy, onSiteBy, doneBy } = limitsFor(urgencyOf(id), new Date(reportedAt));
      expect(takeBy <= (onSiteBy ?? takeBy) && (onSiteBy ?? takeBy) <= doneBy).toBe(true);
    }
  });
});
