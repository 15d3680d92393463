import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { officeLists } from '@mulin/shared-types/operations/tables';
import { type Role, staffRoles } from '@mulin/shared-types/roles';
import type * as z from 'zod';
import { keptLists } from '../../src/tables/lists';
import { readOfDistrict, readOfStreet } from './above-lists';
import { notTaken, readBy } from './paged-lists';
import { readWhole } from './unpaged-lists';

const operations = new Map<string, Operation>(
  Object.values(contracts as Record<string, Contract>).flatMap(({ name, operations: of }) =>
    Object.entries(of).map(([operation, one]): [string, Operation] => [`${name}.${operation}`, one]),
  ),
);
const isStaff = (role: Role): boolean => staffRoles.some((one) => one === role);
const forStaff = ({ who }: Operation): boolean => (typeof who === 'string' ? who === 'signedIn' : who.some(isStaff));

/** As much of a schema as has to be known to look for rows in it. */
interface Part {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
}
const partOf = (schema: z.ZodType): Part => schema.def as unknown as Part;

const isPaged = ({ input }: Operation): boolean => {
  const { shape = {} } = partOf(input);
  return 'skip' in shape && 'limit' in shape;
};

/** Whether an answer has rows somewhere: a list of things with fields of their own. */
function hasRows(schema: z.ZodType): boolean {
  const { shape, innerType, element, options } = partOf(schema);
  if (element) return partOf(element).type === 'object' || hasRows(element);
  return [...Object.values(shape ?? {}), ...(options ?? []), ...(innerType ? [innerType] : [])].some(hasRows);
}

const read = [...operations].filter(([, one]) => forStaff(one));
const paged = read.filter(([, one]) => isPaged(one)).map(([name]) => name);
/** What an act answers with is no list. */
const whole = read.filter(([, one]) => !isPaged(one) && !one.changes && hasRows(one.output)).map(([name]) => name);
const taken = new Set([readBy, readOfStreet, readOfDistrict].flatMap((each) => Object.values(each).flat()));
const reasoned = Object.values(readWhole).flat();

test('whatever staff read page by page can be taken away, or somebody has said why not', () => {
  expect(paged.length).toBeGreaterThan(60);
  expect(paged.filter((name) => !taken.has(name) && !(name in notTaken))).toEqual([]);
});

test('what is read in one piece too', () => {
  expect(whole.length).toBeGreaterThan(80);
  expect(whole.filter((name) => !taken.has(name) && !reasoned.includes(name))).toEqual([]);
});

test('nothing is both, and every reason is about a list there is', () => {
  expect([...Object.keys(notTaken), ...reasoned].filter((name) => taken.has(name))).toEqual([]);
  expect(Object.keys(notTaken).filter((name) => !paged.includes(name))).toEqual([]);
  expect(reasoned.filter((name, at) => !whole.includes(name) || reasoned.indexOf(name) !== at)).toEqual([]);
  expect([...taken].filter((name) => !operations.has(name))).toEqual([]);
});

test.each(officeLists)('%s is taken by nobody who could not read it on its page', (list) => {
  const readers = readBy[list].flatMap((name) => {
    const who = operations.get(name)?.who ?? [];
    return typeof who === 'string' ? [] : [...who];
  });
  expect(keptLists[list].who.filter((role) => !readers.includes(role))).toEqual([]);
});
