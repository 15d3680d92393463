import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { officeLists } from '@mulin/shared-types/operations/tables';
import { type Role, staffRoles } from '@mulin/shared-types/roles';
import { keptLists } from '../../src/tables/lists';
import { notTaken, readBy } from './paged-lists';

const operations = new Map<string, Operation>(
  Object.values(contracts as Record<string, Contract>).flatMap(({ name, operations: of }) =>
    Object.entries(of).map(([operation, one]): [string, Operation] => [`${name}.${operation}`, one]),
  ),
);
const isStaff = (role: Role): boolean => staffRoles.some((one) => one === role);
const forStaff = ({ who }: Operation): boolean => (typeof who === 'string' ? who === 'signedIn' : who.some(isStaff));
const isPaged = ({ input }: Operation): boolean => {
  const shape = (input.def as unknown as { shape?: Record<string, unknown> }).shape ?? {};
  return 'skip' in shape && 'limit' in shape;
};

const paged = [...operations].filter(([, one]) => isPaged(one) && forStaff(one)).map(([name]) => name);
const taken = new Set(Object.values(readBy).flat());

test('whatever staff read page by page can be taken away, or somebody has said why not', () => {
  expect(paged.length).toBeGreaterThan(60);
  expect(paged.filter((name) => !taken.has(name) && !(name in notTaken))).toEqual([]);
});

test('nothing is both, and every reason is about a list there is', () => {
  expect(Object.keys(notTaken).filter((name) => taken.has(name))).toEqual([]);
  expect(Object.keys(notTaken).filter((name) => !paged.includes(name))).toEqual([]);
  expect([...taken].filter((name) => !operations.has(name))).toEqual([]);
});

test.each(officeLists)('%s is taken by nobody who could not read it on its page', (list) => {
  const readers = readBy[list].flatMap((name) => {
    const who = operations.get(name)?.who ?? [];
    return typeof who === 'string' ? [] : [...who];
  });
  expect(keptLists[list].who.filter((role) => !readers.includes(role))).toEqual([]);
});
