import type { Collection } from '@mulin/shared-types/collection';
import type * as z from 'zod';
import type { Row } from '../src/kit/database';

/** What the walk below needs to know about a schema; zod 4 keeps it under `def`. */
interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, unknown>;
  values?: readonly unknown[];
  options?: readonly z.ZodType[];
}

/** One of these fits every kind of text and number there is in the contracts. */
const texts = [
  'sample',
  '2026-07',
  '2026-07-01',
  '2026H1',
  '2026-07-01T00:00:00.000Z',
  '13912347720',
  '1234',
  'A',
  'P5001',
  'S4001',
];
const more = [
  '09:00',
  '2026Q1',
  '2026',
  'cloud://test.test-bucket/requests/c_xiyuan/a.jpg',
  'a'.repeat(32),
  'a'.repeat(64),
];
const candidates: Record<string, readonly unknown[]> = {
  string: [...texts, ...more],
  number: [1, 0, 5, 1000, -1, 2026],
  boolean: [true, false],
  date: [new Date('2026-07-01T00:00:00Z')],
};

/** Some value the schema accepts: as little as it demands, nothing optional. */
export function sample(schema: z.ZodType): unknown {
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {})
          .filter(([, field]) => !field.safeParse(undefined).success)
          .map(([name, field]) => [name, sample(field)]),
      );
    case 'enum':
      return Object.values(definition.entries ?? {})[0];
    case 'literal':
      return definition.values?.[0];
    case 'array':
      return fewest(schema, definition.element);
    case 'nullable':
    case 'unknown':
      return null;
    case 'record':
      return {};
    case 'union':
      return definition.options?.[0] && sample(definition.options[0]);
    default: {
      const inner = definition.innerType ?? definition.in;
      if (inner) return sample(inner);
      const fitting = candidates[definition.type]?.find((value) => schema.safeParse(value).success);
      if (fitting === undefined) throw new Error(`no sample of ${definition.type}`);
      return fitting;
    }
  }
}

function fewest(schema: z.ZodType, element: z.ZodType | undefined): unknown[] {
  const items: unknown[] = [];
  while (element && !schema.safeParse(items).success && items.length < 9) items.push(sample(element));
  return items;
}

/** A valid document of a collection; a test says only what it is about. */
export const documentOf = <C extends Collection>(collection: C, part: Partial<Row<C>> & { _id: string }): Row<C> => ({
  ...(sample(collection.document) as Row<C>),
  ...part,
});
