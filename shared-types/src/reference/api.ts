import * as z from 'zod';
import type { Operation, Subject, Who } from '../contract';
import { contracts } from '../contracts';
import { roles } from '../roles';

const everyone = Object.keys(roles).length;

function whoText(who: Who): string {
  if (who === 'anyone') return 'anyone, signed in or not';
  if (who === 'signedIn') return 'any WeChat user';
  if (who.length === everyone) return 'every role of the place';
  return who.map((role) => `${roles[role].title} \`${role}\``).join(', ');
}

function aboutText(about: Subject): string {
  if (about.kind === 'self') return 'the caller';
  if (about.kind === 'document') return `the document of \`${about.collection}\` named by \`${about.field}\``;
  return `the ${about.kind} named by \`${about.field}\``;
}

interface JsonSchema {
  type?: string;
  title?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  default?: unknown;
}

function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' \\| ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' \\| ');
  if (schema.type === 'array') return `${typeText(schema.items ?? {})}[]`;
  if (schema.type === 'object') {
    if (schema.properties)
      return `{ ${Object.entries(schema.properties)
        .map(([name, one]) => `${name}: ${typeText(one)}`)
        .join('; ')} }`;
    return 'record';
  }
  const format = schema.format === 'date' ? 'day' : schema.format === 'date-time' ? 'instant' : schema.type;
  return format ?? 'value';
}

function fieldRows(schema: z.ZodType, io: 'input' | 'output'): string[] {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  const required = new Set(json.required ?? []);
  return Object.entries(json.properties ?? {}).map(([name, one]) => {
    const optional = io === 'input' && !required.has(name) ? '?' : '';
    return `| \`${name}${optional}\` | ${one.title ?? ''} | ${typeText(one)} |`;
  });
}

function operationText(name: string, operation: Operation): string {
  const input = fieldRows(operation.input, 'input');
  const output = fieldRows(operation.output, 'output');
  const table = (rows: string[]) =>
    rows.length === 0 ? ['nothing'] : ['| field | 中文 | type |', '| --- | --- | --- |', ...rows];
  return [
    `### ${name}`,
    '',
    operation.summary,
    '',
    `- May call: ${whoText(operation.who)}`,
    `- About: ${aboutText(operation.about)}`,
    `- Changes something: ${operation.changes ? 'yes, and leaves an audit entry' : 'no'}`,
    '',
    'Input',
    '',
    ...table(input),
    '',
    'Output',
    '',
    ...table(output),
    '',
  ].join('\n');
}

const head = `# Operations

Written by \`npm run docs:api\` from \`shared-types/src/operations\`. Money is in fen, area in 0.01 ㎡, rates in ten-thousandths of a yuan; a day is a UTC+8
calendar day \`YYYY-MM-DD\`, an instant ISO 8601 in UTC.

A call is \`{ operation, input, requestId }\` to the function of that name, an answer \`{ ok: true, data }\` or
\`{ ok: false, error: { code, message, field? } }\`; the message is Chinese and meant for a person. Codes: \`SIGN_IN_NEEDED\` \`FORBIDDEN\` \`INVALID_INPUT\`
\`NOT_FOUND\` \`CONFLICT\` \`TOO_EARLY\` \`TOO_LATE\` \`NOT_PUBLISHED\` \`PAYMENT_FAILED\` \`UNKNOWN_OPERATION\` \`INTERNAL\` (\`shared-types/src/refusal.ts\`).
`;

/** The text of docs/api.md, made from the contracts, so that the reference cannot differ from what is served. */
export function apiReference(): string {
  const sections = Object.values(contracts).map((one) =>
    [
      `## ${one.name}`,
      '',
      one.summary,
      '',
      ...Object.entries(one.operations).map(([name, operation]) => operationText(name, operation as Operation)),
    ].join('\n'),
  );
  return `${head}\n${sections.join('\n')}`;
}
