export type Inputs = Record<string, unknown>;

export interface Example {
  name: string;
  inputs: Inputs;
  expectFen: unknown;
}

/** Reads `fee-examples/1`; anything else is unreadable, and so is a file in which nothing is asked. */
export function readExamples(file: unknown): Example[] {
  const { schema, ...rest } = record(file);
  if (schema !== 'fee-examples/1') throw new Error(`schema is ${String(schema)}, not fee-examples/1`);
  const list = Object.values(rest).find(Array.isArray);
  if (!list || list.length === 0) throw new Error('no examples in it');
  return list.map((entry: unknown) => {
    const { name, inputs, expectFen } = record(entry);
    if (asksNothing(expectFen)) throw new Error(`example ${String(name)} expects nothing`);
    return { name: String(name), inputs: record(inputs), expectFen };
  });
}

/** A computation may say more than the example asks: every value named there must agree; a single number is its `value`. */
export function matches(found: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    const list = Array.isArray(found) ? found : isRecord(found) ? found.list : undefined;
    return (
      Array.isArray(list) && list.length === expected.length && list.every((item, at) => matches(item, expected[at]))
    );
  }
  if (isRecord(expected)) {
    return isRecord(found) && Object.entries(expected).every(([key, value]) => matches(found[key], value));
  }
  return isRecord(found) ? found.value === expected : found === expected;
}

const asksNothing = (expected: unknown): boolean =>
  expected === undefined || expected === null || (isRecord(expected) && Object.values(expected).every(asksNothing));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new Error('an object was expected');
  return value;
}
