import { auditEntry, type Change, canonical } from '../../src/kit/audit';

const given = {
  at: new Date('2026-07-01T00:00:00Z'),
  openid: 'o-a',
  roles: ['manager', 'manager'],
  functionName: 'fees',
  operation: 'publish',
  place: { communityId: 'c1' },
  subject: 'standards:s1',
  requestId: 'r-1',
  detail: { state: { from: 'draft', to: 'published' } },
};

const entryOf = (more: Partial<Change> = {}) => auditEntry({ ...given, ...more }, 'done');

test('the id is the request’s, the hash the content’s', () => {
  const entry = entryOf();
  expect(entryOf()).toEqual(entry);
  expect(entryOf({ detail: {} })._id).toBe(entry._id);
  expect(entryOf({ detail: {} }).hash).not.toBe(entry.hash);
  for (const other of [{ openid: 'o-b' }, { operation: 'end' }, { requestId: 'r-2' }, { functionName: 'board' }]) {
    expect(entryOf(other)._id).not.toBe(entry._id);
  }
  expect(entry.roles).toEqual(['manager']);
});

test('phone and identity numbers are struck out at any depth', () => {
  const { detail } = entryOf({
    detail: {
      a: '电话13912345678。',
      b: [{ c: '身份证15010219900307123X' }, '150102199003071234'],
      order: '20260701139123456780001',
      fen: 13912345678,
    },
  });
  expect(detail).toEqual({
    a: '电话***。',
    b: [{ c: '身份证***' }, '***'],
    order: '20260701139123456780001',
    fen: 13912345678,
  });
});

test('the order of keys makes no difference to the text that is hashed', () => {
  expect(canonical({ b: { d: 1, c: [2, { f: 1, e: undefined }] }, a: new Date(0) })).toBe(
    '{"a":"1970-01-01T00:00:00.000Z","b":{"c":[2,{"f":1}],"d":1}}',
  );
});
