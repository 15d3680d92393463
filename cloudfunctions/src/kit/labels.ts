import type * as z from 'zod';

/** What the walk below needs to know about a schema; zod 4 keeps it under `_zod.def`. */
interface Definition {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
}

const definition = (schema: z.ZodType): Definition => schema.def as Definition;

/** Chinese name of the field at a path, from the `title` in the schema's meta: 「第 3 项的金额」. Empty if nothing is titled. */
export function labelAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    here = here && child(here, key);
    const title = here && titleOf(here);
    if (typeof key === 'number') parts.push(`第 ${key + 1} 项`);
    else if (title !== undefined) parts.push(title);
  }
  return parts.join('的');
}

/** The title may stand on a schema, on what it wraps (optional, default, pipe), or on what a list is made of. */
function titleOf(schema: z.ZodType): string | undefined {
  const meta = schema.meta();
  const own = meta?.title ?? meta?.description;
  const inner = unwrapped(schema) ?? definition(schema).element;
  return own ?? (inner && titleOf(inner));
}

const unwrapped = (schema: z.ZodType): z.ZodType | undefined => definition(schema).innerType ?? definition(schema).in;

function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, valueType, options } = definition(schema);
  if (shape && typeof key === 'string') return shape[key];
  if (element && typeof key === 'number') return element;
  if (valueType) return valueType;
  for (const option of options ?? []) {
    const found = child(option, key);
    if (found) return found;
  }
  const inner = unwrapped(schema);
  return inner && child(inner, key);
}
