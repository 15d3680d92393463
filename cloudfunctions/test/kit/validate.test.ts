import { contracts } from '@mulin/shared-types/contracts';
import { Refusal } from '@mulin/shared-types/refusal';
import { areaCenti, day, id, phone, text } from '@mulin/shared-types/values';
import * as z from 'zod';
import { validateInput } from '../../src/kit/validate';

const schema = z.strictObject({
  unitId: id('房屋'),
  areaCenti: areaCenti('面积'),
  mobile: phone('手机号').optional(),
  from: day('起始日').default('2026-01-01'),
  way: z.enum(['cash', 'transfer']).meta({ title: '收款方式' }).default('cash'),
  consent: z.literal(true).meta({ title: '同意隐私说明' }).optional(),
  lines: z
    .array(z.strictObject({ name: text('名称', 4), amountFen: z.int().min(0).meta({ title: '金额' }) }))
    .max(2)
    .default([])
    .meta({ title: '明细' }),
});
const good = { unitId: 'u1', areaCenti: 100 };
const refusalOf = (input: unknown, of: z.ZodType = schema): Pick<Refusal, 'code' | 'message' | 'field'> => {
  try {
    validateInput(of, input);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message, field: error.field };
    throw error;
  }
  throw new Error('was taken');
};

const wrong: [unknown, string | undefined, string][] = [
  [undefined, undefined, '请填写提交的内容'],
  ['text', undefined, '提交的内容应当是一组内容'],
  [{ areaCenti: 100 }, 'unitId', '请填写房屋'],
  [{ ...good, unitId: '' }, 'unitId', '请填写房屋'],
  [{ ...good, unitId: 'a b' }, 'unitId', '房屋的格式不对'],
  [{ ...good, unitId: { $ne: 1 } }, 'unitId', '房屋应当是文字'],
  [{ ...good, areaCenti: '100' }, 'areaCenti', '面积应当是数字'],
  [{ ...good, areaCenti: 0 }, 'areaCenti', '面积不能小于 1'],
  [{ ...good, areaCenti: 1.5 }, 'areaCenti', '面积应当是整数'],
  [{ ...good, areaCenti: 1e9 }, 'areaCenti', '面积不能大于 100000000'],
  [{ ...good, mobile: '123' }, 'mobile', '手机号的格式不对'],
  [{ ...good, from: '2026-02-30' }, 'from', '起始日的格式不对'],
  [{ ...good, way: 'card' }, 'way', '收款方式不在可选的范围内'],
  [{ ...good, consent: false }, 'consent', '同意隐私说明不在可选的范围内'],
  [{ ...good, extra: 1 }, undefined, '提交的内容里有不认识的项目：extra'],
  [
    { ...good, lines: [{ name: '甲', amountFen: 1 }, { name: '乙' }] },
    'lines.1.amountFen',
    '请填写明细的第 2 项的金额',
  ],
  [{ ...good, lines: [{ name: '五个字的名', amountFen: 1 }] }, 'lines.0.name', '明细的第 1 项的名称最多 4 个字'],
  [{ ...good, lines: [0, 0, 0].map(() => ({ name: '甲', amountFen: 1 })) }, 'lines', '明细最多 2 项'],
];

test.each(wrong)('%j', (input, field, message) => {
  expect(refusalOf(input)).toEqual({ code: 'INVALID_INPUT', message, field });
});

test('what is right comes out with its defaults', () => {
  expect(validateInput(schema, good)).toEqual({ ...good, from: '2026-01-01', way: 'cash', lines: [] });
});

test('a message written at the schema itself wins', () => {
  const own = z.strictObject({ name: z.string().min(2, '姓名至少两个字').meta({ title: '姓名' }) });
  expect(refusalOf({ name: 'x' }, own).message).toBe('姓名至少两个字');
});

/** Every field a person can be told about has a Chinese name, and a missing one is asked for by it. */
const required = Object.values(contracts).flatMap(({ name, operations }) =>
  Object.entries(operations).flatMap(([operation, { input }]) =>
    Object.entries((input as z.ZodObject).shape)
      .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
      .map(([field]) => [`${name}.${operation}`, field, input as z.ZodObject] as const),
  ),
);
test.each(required)('%s names %s in Chinese', (_, field, input) => {
  const { message } = refusalOf({}, z.strictObject({ [field]: input.shape[field] as z.ZodType }));
  expect(message).toMatch(/\p{Script=Han}/u);
  expect(message).not.toContain('提交的内容');
});
