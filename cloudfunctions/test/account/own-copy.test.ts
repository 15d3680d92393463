import type { Collection } from '@mulin/shared-types/collection';
import { collections } from '@mulin/shared-types/documents';
import type * as z from 'zod';
import { inFirstVolume } from '../../src/account/own-data/copy/account';
import { whyNotCopied } from '../../src/account/own-data/copy/not-copied';
import { sheets } from '../../src/account/own-data/copy/sheets';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
}

/** A text by which a document is somebody's: an account, or the keyed hash of somebody's number. */
const SOMEBODY = /^(openid|by|agreed|handler|\w+By|\w+Openid|(about|phone|agent|caller)Hash)$/;
/** A document that came after, and a day to pay by. */
const NOBODY = ['notices.supersededBy', 'rulings.supersededBy', 'arrearsSteps.respondBy'];

function textsIn(schema: z.ZodType, path: string): string[] {
  const { type, innerType, element, valueType, shape, options } = schema.def as unknown as Definition;
  if (type === 'string') return [path];
  if (shape) return Object.entries(shape).flatMap(([name, field]) => textsIn(field, path ? `${path}.${name}` : name));
  const inner = [innerType, element, valueType, ...(options ?? [])];
  return inner.flatMap((one) => (one ? textsIn(one, path) : []));
}

const somebodys = (collections as readonly Collection[]).flatMap(({ name, document }) =>
  [...new Set(textsIn(document, ''))]
    .filter((path) => SOMEBODY.test(path.split('.').at(-1) ?? ''))
    .map((path) => `${name}.${path}`)
    .filter((field) => !NOBODY.includes(field)),
);

const copied = new Set([...sheets.flatMap(({ fields }) => fields), ...inFirstVolume]);
const leftOut = new Set(whyNotCopied.flatMap(({ fields }) => fields));
const leftOutWhole = new Set(whyNotCopied.flatMap((one) => one.collections));
const collectionOf = (field: string): string => field.split('.')[0] ?? '';

describe('everything kept under a person’s account or number (PIPL 45)', () => {
  test('there is much of it', () => expect(somebodys.length).toBeGreaterThan(150));

  test.each(somebodys)('%s is in the copy, or the copy says why not', (field) => {
    const ways = [copied.has(field), leftOut.has(field), leftOutWhole.has(collectionOf(field))];
    expect(ways.filter(Boolean)).toHaveLength(1);
  });

  test('nothing is named that no document has', () => {
    const names = new Set((collections as readonly Collection[]).map(({ name }) => name));
    expect([...leftOutWhole].filter((name) => !names.has(name))).toEqual([]);
    expect([...leftOut].filter((field) => !somebodys.includes(field))).toEqual([]);
  });

  test('each list has a name of its own, short enough for a page of a spreadsheet', () => {
    const names = sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
  });
});
