import type { AnswerOnTheWire } from '@mulin/shared-types/contract';
import { contract, operation } from '@mulin/shared-types/contract';
import { bills } from '@mulin/shared-types/documents/fees';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { id, text } from '@mulin/shared-types/values';
import * as z from 'zod';
import { type AuditEntry, contentHash } from '../../src/kit/audit';
import { audited, giveUpBegun } from '../../src/kit/audited';
import type { Context } from '../../src/kit/context';
import { Duplicate, table } from '../../src/kit/database';
import { serve } from '../../src/kit/serve';
import { put, startTestCloud, type TestCloud } from './test-cloud';

const trial = contract('trial', 'For the tests of the kit.', {
  hello: operation({
    summary: 'Anyone.',
    who: 'anyone',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({}),
    output: z.object({ openid: z.string() }),
  }),
  unit: operation({
    summary: 'A home.',
    who: ['owner', 'manager', 'street', 'bureau'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({ label: z.string() }),
  }),
  rename: operation({
    summary: 'Changes a community.',
    who: ['manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), name: text('名称', 10), fail: z.string().optional() }),
    output: z.object({ name: z.string() }),
  }),
  bill: operation({
    summary: 'A document.',
    who: ['owner', 'cashier', 'street'],
    about: { kind: 'document', collection: 'bills', field: 'billId' },
    changes: false,
    input: z.strictObject({ billId: id('账单') }),
    output: z.object({ netFen: z.number(), roles: z.array(z.string()) }),
  }),
  street: operation({
    summary: 'A street.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({ streetId: id('镇街') }),
    output: z.object({ name: z.string() }),
  }),
});

let seen: Context | undefined;
let underWay: AuditEntry[] = [];
const main = serve(trial, {
  hello: (_, ctx) => ({ openid: ctx.caller.openid }),
  unit: (_, ctx) => {
    seen = ctx;
    const unit = ctx.subjectOf(units);
    return { ...unit, secret: 'stays here' };
  },
  rename: async ({ communityId, name, fail }, ctx) => {
    if (fail === 'refuse') throw new Refusal('TOO_LATE', '已截止');
    if (fail === 'crash') throw new Error('mongodb://secret@host: broken');
    if (fail === 'duplicate') throw new Duplicate('communities');
    if (fail === 'wrong answer') return { name: 5 as unknown as string };
    let { name: from } = ctx.subjectOf(communities);
    if (fail === 'moved on') from = '';
    if (!(await table(communities).update(communityId, { name: from }, { name })))
      throw new Refusal('CONFLICT', '改过了');
    underWay = await table(audits).find({ outcome: 'begun' }, { limit: 9 });
    if (fail === 'refuse after') throw new Refusal('TOO_LATE', '已截止');
    if (fail === 'die') throw new Error('killed');
    ctx.note({ name: { from, to: name }, phone: '13800138000' });
    return { name };
  },
  bill: (_, ctx) => ({ netFen: ctx.subjectOf(bills).netFen, roles: ctx.caller.acting.map(({ role }) => role) }),
  street: (_, ctx) => ({ name: ctx.subjectOf(streets).name }),
});

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await put(districts, [{ _id: 'd1', name: '新城区' }]);
  await put(streets, [
    { _id: 's1', districtId: 'd1', name: '东街' },
    { _id: 's2', districtId: 'd2', name: '西街' },
  ]);
  await put(communities, [
    { _id: 'c1', name: '甲', streetId: 's1', districtId: 'd1' },
    { _id: 'c2', name: '乙', streetId: 's2', districtId: 'd2' },
  ]);
  const homes = [
    { _id: 'u1', communityId: 'c1' },
    { _id: 'u2', communityId: 'c1' },
    { _id: 'u3', communityId: 'c2' },
  ];
  await put(
    units,
    homes.map((home) => ({ ...home, label: home._id, owners: ['sealed'] })),
  );
  await put(
    bills,
    homes.map(({ _id, communityId }) => ({ _id: _id.replace('u', 'b'), unitId: _id, communityId, netFen: 1000 })),
  );
  const held = { status: 'active', since: new Date(0), until: null };
  await put(memberships, [
    { _id: '1', ...held, openid: 'o-owner', role: 'owner', unitId: 'u1', communityId: 'c1' },
    { _id: '2', ...held, openid: 'o-owner', role: 'cashier', communityId: 'c2' },
    { _id: '3', ...held, openid: 'o-manager', role: 'manager', communityId: 'c1' },
    { _id: '4', ...held, openid: 'o-street', role: 'street', streetId: 's1' },
    { _id: '5', ...held, openid: 'o-bureau', role: 'bureau', districtId: 'd1' },
    { _id: '6', ...held, openid: 'o-former', role: 'manager', communityId: 'c1', until: new Date(Date.now() - 1000) },
    { _id: '7', ...held, openid: 'o-pending', role: 'owner', unitId: 'u1', communityId: 'c1', status: 'pending' },
    { _id: '8', ...held, openid: 'o-brief', role: 'owner', unitId: 'u1', communityId: 'c1' },
  ]);
});
afterAll(() => cloud.close());

async function call(openid: string, operation: string, input: unknown, requestId?: string) {
  cloud.callAs(openid, 'wx_client');
  return (await main({ operation, input, requestId })) as AnswerOnTheWire<Record<string, unknown>>;
}
async function codeOf(...args: Parameters<typeof call>): Promise<string> {
  const answer = await call(...args);
  return answer.ok ? 'ok' : answer.error.code;
}

test('an unknown operation, also one every object has', async () => {
  for (const name of ['nothing', 'constructor', '__proto__', 'toString']) {
    expect(await codeOf('o-owner', name, {})).toBe('UNKNOWN_OPERATION');
  }
  expect(await main(undefined)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPERATION' } });
});

test('signing in', async () => {
  expect(await call('', 'hello', {})).toEqual({ ok: true, data: { openid: '' } });
  expect(await codeOf('', 'unit', { unitId: 'u1' })).toBe('SIGN_IN_NEEDED');
  expect(await call('123456789012345678901234', 'hello', {})).toMatchObject({
    data: { openid: '123456789012345678901234' },
  });
});

test('who reaches a home', async () => {
  const reach = (openid: string, unitId: string) => codeOf(openid, 'unit', { unitId });
  expect(await reach('o-owner', 'u1')).toBe('ok');
  expect(await reach('o-owner', 'u2')).toBe('FORBIDDEN');
  expect(await reach('o-manager', 'u2')).toBe('ok');
  expect(await reach('o-manager', 'u3')).toBe('FORBIDDEN');
  expect(await reach('o-street', 'u1')).toBe('ok');
  expect(await reach('o-street', 'u3')).toBe('FORBIDDEN');
  expect(await reach('o-bureau', 'u1')).toBe('ok');
  expect(await reach('o-bureau', 'u3')).toBe('FORBIDDEN');
  expect(await reach('o-former', 'u1')).toBe('FORBIDDEN');
  expect(await reach('o-pending', 'u1')).toBe('FORBIDDEN');
  expect(await reach('o-stranger', 'u1')).toBe('FORBIDDEN');
  expect(await reach('o-manager', 'nowhere')).toBe('FORBIDDEN');
});

test('a document is reached through its home or its community; what is not there looks like what is elsewhere', async () => {
  const reach = (openid: string, billId: string) => codeOf(openid, 'bill', { billId });
  expect(await call('o-owner', 'bill', { billId: 'b1' })).toEqual({
    ok: true,
    data: { netFen: 1000, roles: ['owner'] },
  });
  expect(await call('o-owner', 'bill', { billId: 'b3' })).toMatchObject({ data: { roles: ['cashier'] } });
  expect(await reach('o-owner', 'b2')).toBe('NOT_FOUND');
  expect(await reach('o-owner', 'b9')).toBe('NOT_FOUND');
  expect(await reach('o-street', 'b2')).toBe('ok');
  expect(await reach('o-manager', 'b1')).toBe('FORBIDDEN');
  expect(await reach('o-manager', 'b9')).toBe('FORBIDDEN');
});

test('a street, by itself and by the district above it', async () => {
  expect(await call('o-street', 'street', { streetId: 's1' })).toEqual({ ok: true, data: { name: '东街' } });
  expect(await codeOf('o-bureau', 'street', { streetId: 's1' })).toBe('ok');
  expect(await codeOf('o-bureau', 'street', { streetId: 's2' })).toBe('FORBIDDEN');
});

test('what the handler is told, and that nothing beyond the contract leaves', async () => {
  const answer = await call('o-owner', 'unit', { unitId: 'u1' }, 'request-1');
  expect(answer).toEqual({ ok: true, data: { label: 'u1' } });
  expect(seen).toMatchObject({
    place: { unitId: 'u1', communityId: 'c1', streetId: 's1', districtId: 'd1' },
    community: { _id: 'c1' },
    requestId: 'request-1',
    caller: { openid: 'o-owner' },
  });
  expect(seen?.caller.memberships).toHaveLength(2);
  expect(seen?.caller.acting.map(({ role }) => role)).toEqual(['owner']);
  expect(() => seen?.subjectOf(bills)).toThrow('bills');
});

test('a subject that is no short text is refused before anything is looked up', async () => {
  for (const unitId of [undefined, 5, '', { $ne: 1 }, ['u1'], 'u'.repeat(129)]) {
    cloud.requests.length = 0;
    expect(await call('o-owner', 'unit', { unitId })).toMatchObject({
      error: { code: 'INVALID_INPUT', field: 'unitId' },
    });
    expect(cloud.requests).toEqual([]);
  }
});

test('the right to do it comes before what is wrong with the input', async () => {
  expect(await codeOf('o-owner', 'rename', { communityId: 'c1', name: '' })).toBe('FORBIDDEN');
  expect(await call('o-manager', 'rename', { communityId: 'c1', name: '' })).toEqual({
    ok: false,
    error: { code: 'INVALID_INPUT', message: '请填写名称', field: 'name' },
  });
  expect(await codeOf('o-manager', 'rename', { communityId: 'c1', name: '新苑', extra: 1 })).toBe('INVALID_INPUT');
});

test('refusals go out as they are; faults of ours as a number, without detail', async () => {
  const rename = (fail: string) => call('o-manager', 'rename', { communityId: 'c1', name: '新苑', fail });
  expect(await rename('refuse')).toEqual({ ok: false, error: { code: 'TOO_LATE', message: '已截止' } });
  expect(await rename('duplicate')).toMatchObject({ error: { code: 'CONFLICT' } });
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const fail of ['crash', 'wrong answer']) {
    const answer = await rename(fail);
    const message = answer.ok ? '' : answer.error.message;
    expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', message } });
    const number = /编号 ([2-9A-Z]{6})$/.exec(message)?.[1];
    expect(logged.mock.lastCall?.[0]).toBe(`[${number}] trial.rename`);
  }
  logged.mockRestore();
});

describe('audit entries', () => {
  const entries = () => table(audits).findAll({}, { atMost: 100, orderBy: [['at', 'asc']] });
  beforeEach(() => table(audits).removeWhere({ functionName: 'trial' }));

  test('one for each change, with from and to, and no phone number even if a handler notes one', async () => {
    await call('o-manager', 'rename', { communityId: 'c1', name: '甲苑' }, 'request-a');
    await codeOf('o-owner', 'unit', { unitId: 'u1' });
    await codeOf('o-owner', 'rename', { communityId: 'c1', name: '乙苑' });
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      openid: 'o-manager',
      roles: ['manager'],
      functionName: 'trial',
      operation: 'rename',
      communityId: 'c1',
      streetId: 's1',
      districtId: 'd1',
      subject: 'communities:c1',
      requestId: 'request-a',
      detail: { name: { to: '甲苑' }, phone: '***' },
    });
    expect(entry?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('who is about to do what stands there before it is done, and then how it ended', async () => {
    const rename = (name: string, fail?: string) => codeOf('o-manager', 'rename', { communityId: 'c1', name, fail });
    expect(await rename('戊苑')).toBe('ok');
    expect(underWay).toMatchObject([
      { openid: 'o-manager', operation: 'rename', subject: 'communities:c1', detail: {} },
    ]);
    const [done] = await entries();
    expect(done).toMatchObject({ _id: underWay[0]?._id, outcome: 'done', detail: { name: { to: '戊苑' } } });
    expect(done && contentHash(done)).toBe(done?.hash);

    // What was refused before anything changed is no act, whether it was about to write or not.
    expect(await rename('己苑', 'moved on')).toBe('CONFLICT');
    expect(await rename('己苑', 'refuse')).toBe('TOO_LATE');
    expect(await entries()).toHaveLength(1);
    // What was refused when something had changed already is one.
    expect(await rename('己苑', 'refuse after')).toBe('TOO_LATE');
    expect((await entries()).map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  });

  test('a worker that died leaves what it had begun; the timer says that its outcome is unknown', async () => {
    jest.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    await codeOf('o-manager', 'rename', { communityId: 'c1', name: '庚苑', fail: 'die' });
    await giveUpBegun(new Date());
    expect(await entries()).toMatchObject([{ outcome: 'begun', operation: 'rename' }]);
    await giveUpBegun(new Date(Date.now() + 180_000));
    const [entry] = await entries();
    expect(entry).toMatchObject({ outcome: 'unknown', openid: 'o-manager' });
    expect(entry && contentHash(entry)).toBe(entry?.hash);
  });

  test('whoever was given up for dead and then ended after all leaves an entry of its own; what was sealed stays', async () => {
    const change = {
      ...{ at: new Date(), openid: 'o-manager', roles: [], functionName: 'trial', operation: 'rename' },
      ...{ place: { communityId: 'c1' }, subject: '', requestId: 'request-late', detail: {} },
    };
    await audited(change, async () => {
      await table(communities).update('c1', {}, { name: '辛苑' });
      await giveUpBegun(new Date(Date.now() + 180_000));
    });
    const [unknown, late] = await entries();
    expect([unknown?.outcome, late?.outcome]).toEqual(['unknown', 'done']);
    expect(late?.detail).toEqual({ outcomeOf: unknown?._id });
  });

  test('a repeated request leaves a repeat, so that nothing hides behind a number used before', async () => {
    await call('o-manager', 'rename', { communityId: 'c1', name: '丙苑' }, 'request-b');
    await call('o-manager', 'rename', { communityId: 'c1', name: '丁苑' }, 'request-b');
    const [first, second] = await entries();
    expect(second?.detail).toMatchObject({ repeatOf: first?._id, name: { to: '丁苑' } });
  });
});

describe('timers and callbacks', () => {
  const others = serve(
    trial,
    { hello: () => ({ openid: '' }) } as unknown as Parameters<typeof serve<typeof trial>>[1],
    {
      timers: { nightly: async ({ now }) => now.getTime() > 0 },
      callbacks: {
        payment: {
          recognises: (event) => typeof event.outTradeNo === 'string',
          answer: async () => ({ errcode: 0, errmsg: '' }),
        },
      },
    },
  );
  const tick = { Type: 'Timer', TriggerName: 'nightly', Time: '', userInfo: {} };

  test('the platform may start them', async () => {
    cloud.callAs('');
    expect(await others(tick)).toBe(true);
    expect(await others({ outTradeNo: 'x' })).toEqual({ errcode: 0, errmsg: '' });
    cloud.callAs('o-payer', 'wx_paycallback');
    expect(await others({ outTradeNo: 'x' })).toEqual({ errcode: 0, errmsg: '' });
    await expect(others({ ...tick, TriggerName: 'other' })).rejects.toThrow('no timer');
    expect(await others({ something: 'else' })).toMatchObject({ ok: false });
  });

  test('a person who pretends may not', async () => {
    for (const [openid, source] of [
      ['o-owner', 'wx_client'],
      ['', 'wx_http'],
      ['', 'wx_client'],
      ['o-owner', 'wx_devtools'],
      ['', 'wx_trigger,scf'],
      ['', ''],
    ] as const) {
      cloud.callAs(openid, source);
      expect(await others(tick)).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } });
      expect(await others({ outTradeNo: 'x' })).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } });
    }
  });
});

test('a role that ended a moment ago has ended', async () => {
  expect(await codeOf('o-brief', 'unit', { unitId: 'u1' })).toBe('ok');
  await table(memberships).update('8', { status: 'active' }, { status: 'ended' });
  expect(await codeOf('o-brief', 'unit', { unitId: 'u1' })).toBe('FORBIDDEN');
});
