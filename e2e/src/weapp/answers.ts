import type { AnswerOnTheWire, CallOnTheWire, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import * as z from 'zod';
import { isRecord } from './json';

type Schema = z.core.JSONSchema.BaseSchema;

const asSchema = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

/** A likely text for a field that is any text, by how it is called. */
const byName: [RegExp, string][] = [
  [/(^now|At)$/, '2026-07-13T01:41:00.000Z'],
  [/(day|until|from|^to)$/i, '2026-07-31'],
  [/month$/i, '2026-07'],
  [/period$/i, '2026H1'],
  [/phone$/i, '04776210001'],
  [/url$/i, 'https://example.com/one'],
  [/(commit|hash|root)$/i, '5f'.repeat(32)],
  [/building$/i, '3'],
  [/roomNo$/i, '501'],
];

/** Texts of the shapes that contracts ask for. */
const shaped = ['one', '2026-07', '2026H1', '04776210001', 'cloud://one/two.jpg', '1.5'];

function sampleText({ pattern, format, minLength = 0, maxLength = 1000 }: Schema, name: string): string {
  if (format === 'date') return '2026-07-31';
  if (format === 'date-time') return '2026-07-13T01:41:00.000Z';
  if (pattern) {
    const fitting = [`${name}-1`, ...shaped].find((text) => new RegExp(pattern, 'u').test(text));
    if (fitting === undefined) throw new Error(`no sample for ${name}, which has to be like ${pattern}`);
    return fitting;
  }
  const likely =
    byName.find(([called]) => called.test(name))?.[1] ?? (name.endsWith('Id') ? `${name}-1` : name || '一');
  return likely.slice(0, maxLength).padEnd(minLength, '一');
}

/** A value of this shape: every field there, one of each list, the first of each choice, what may be nothing is something. */
function sample(schema: Schema | boolean, name = ''): unknown {
  if (typeof schema === 'boolean') return name;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sample(choice[0] ?? true, name);
  switch (schema.type) {
    case 'object':
      return sampleObject(schema);
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => sample(oneOf(schema.items), name));
    case 'string':
      return sampleText(schema, name);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 7, 7));
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return name;
  }
}

const oneOf = (items: Schema['items']): Schema | boolean =>
  Array.isArray(items) ? (items[0] ?? true) : (items ?? true);

function sampleObject({ properties = {}, additionalProperties, propertyNames }: Schema): Record<string, unknown> {
  const named = Object.entries(properties).map(([name, each]) => [name, sample(each, name)]);
  if (!isRecord(additionalProperties)) return Object.fromEntries(named);
  const listed = typeof propertyNames === 'object' ? propertyNames.enum : undefined;
  const keys = listed ?? [sample(propertyNames ?? { type: 'string' }, 'key')];
  return Object.fromEntries([...named, ...keys.map((key) => [String(key), sample(additionalProperties, 'value')])]);
}

/** Every operation there is, as `account.me`. */
export const everyOperation: ReadonlyMap<string, Operation> = new Map(
  Object.values(contracts).flatMap(({ name, operations }) =>
    Object.entries<Operation>(operations).map(([operation, each]) => [`${name}.${operation}`, each] as const),
  ),
);

/** An answer of the shape the operation's contract promises; throws if none could be made up. */
export const sampleAnswer = <Output extends z.ZodType>({ output }: { output: Output }): z.output<Output> =>
  output.parse(sample(asSchema(output)));

/** Answers any call as a cloud would in which everything exists once. */
export function answerBySample(functionName: string, { operation }: CallOnTheWire): AnswerOnTheWire {
  const asked = everyOperation.get(`${functionName}.${operation}`);
  if (asked) return { ok: true, data: sampleAnswer(asked) };
  return { ok: false, error: { code: 'NOT_FOUND', message: `no operation ${functionName}.${operation}` } };
}

/** Whatever a page may be opened with: each thing that some operation asks for by its id. */
export const samplePageParameters: string = new URLSearchParams(
  Object.fromEntries(
    [...everyOperation.values()]
      .flatMap(({ input }) => Object.keys(asSchema(input).properties ?? {}))
      .filter((field) => field.endsWith('Id'))
      .map((field) => [field, `${field}-1`]),
  ),
).toString();
