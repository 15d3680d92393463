import { Refusal } from '@mulin/shared-types/refusal';
import type * as z from 'zod';
import { labelAt } from './labels';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Checks what came in. The first thing wrong becomes the refusal: one sentence in Chinese that names the field. */
export function validateInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { error: (issue) => sentence(schema, issue) });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new Refusal('INVALID_INPUT', issue?.message ?? '填写的内容不对', field === '' ? undefined : field);
}

/** A message written at the schema itself wins over these. */
function sentence(schema: z.ZodType, issue: RawIssue): string {
  const name = labelAt(schema, issue.path ?? []) || '提交的内容';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? `请填写${name}`
        : `${name}应当是${kinds[issue.expected] ?? '另一种内容'}`;
    case 'too_small':
      return tooSmall(name, issue);
    case 'too_big':
      return tooBig(name, issue);
    case 'invalid_format':
      return issue.input === '' ? `请填写${name}` : `${name}的格式不对`;
    case 'not_multiple_of':
      return `${name}应当是 ${issue.divisor} 的倍数`;
    case 'invalid_value':
      return issue.input === undefined ? `请选择${name}` : `${name}不在可选的范围内`;
    case 'unrecognized_keys':
      return `${name}里有不认识的项目：${issue.keys.join('、')}`;
    case 'invalid_union':
      return issue.input === undefined ? `请填写${name}` : `${name}的填写方式不对`;
    default:
      return `${name}不对`;
  }
}

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '一个列表',
  object: '一组内容',
  record: '一组内容',
  date: '时间',
};

const units: Record<string, string> = { string: '个字', array: '项', set: '项' };

function tooSmall(
  name: string,
  { origin, minimum, inclusive, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>,
): string {
  if (input === '' || (Array.isArray(input) && input.length === 0)) return `请填写${name}`;
  const unit = units[origin];
  if (unit) return `${name}至少 ${minimum} ${unit}`;
  return inclusive === false ? `${name}应当大于 ${minimum}` : `${name}不能小于 ${minimum}`;
}

function tooBig(name: string, { origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  const unit = units[origin];
  if (unit) return `${name}最多 ${maximum} ${unit}`;
  return inclusive === false ? `${name}应当小于 ${maximum}` : `${name}不能大于 ${maximum}`;
}
