import * as z from 'zod';
import { figuresRefused, saysFigures } from './typed-figures';

/**
 * The values every contract and document is made of. `title` is the field's Chinese name: error messages speak it.
 * Money: integer fen. Area: integer 0.01 ㎡. Rate: ten-thousandths of a yuan. Days and months of law: UTC+8 calendar.
 */
export const id = (title: string) =>
  z
    .string()
    .regex(/^[\p{L}\p{N}_.:|@#-]{1,128}$/u)
    .meta({ title });
/** No control characters but line breaks, no halves of a character, nothing that turns the reading direction of what stands beside it. */
const readable = /^(?:[\n\r\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u;
export const text = (title: string, max: number) => z.string().trim().min(1).max(max).regex(readable).meta({ title });
export const optionalText = (title: string, max: number) =>
  z.string().trim().max(max).regex(readable).default('').meta({ title });
/** What owners will read about the common money, in words: the figures of the books come from the books. */
const withoutFigures = (title: string) =>
  [(words: string) => !saysFigures(words), { error: figuresRefused(title) }] as const;
export const publicText = (title: string, max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(readable)
    .refine(...withoutFigures(title))
    .meta({ title });
export const optionalPublicText = (title: string, max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(readable)
    .refine(...withoutFigures(title))
    .default('')
    .meta({ title });
export const fen = (title: string) => z.int().min(0).max(1_000_000_000_000).meta({ title });
export const positiveFen = (title: string) => z.int().min(1).max(1_000_000_000_000).meta({ title });
export const signedFen = (title: string) => z.int().min(-1_000_000_000_000).max(1_000_000_000_000).meta({ title });
export const areaCenti = (title: string) => z.int().min(1).max(100_000_000).meta({ title });
export const rateTenThou = (title: string) => z.int().min(1).max(10_000_000).meta({ title });
export const count = (title: string) => z.int().min(0).max(10_000_000).meta({ title });
/** A meter's reading, or what it measured, in thousandths of a kWh or m³. */
export const quantityMilli = (title: string) => z.int().min(0).max(9_999_999_999).meta({ title });
export const day = (title: string) => z.iso.date().meta({ title });
/** A calendar month, `2026-07`. */
export const month = (title: string) =>
  z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .meta({ title });
/** A half-year, `2026H1`: January to June; `2026H2`: July to December. */
export const halfYear = (title: string) =>
  z
    .string()
    .regex(/^20\d\dH[12]$/)
    .meta({ title });
/** A month, a half year or a year: `2026-07`, `2026H2`, `2026`. */
export const period = (title: string) =>
  z
    .string()
    .regex(/^20\d\d(-(0[1-9]|1[0-2])|H[12])?$/)
    .meta({ title });
/** An instant as it travels: ISO 8601 in UTC. Documents hold `Date`. */
export const instant = (title: string) => z.iso.datetime().meta({ title });
export const moment = (title: string) => z.date().meta({ title });
export const phone = (title: string) =>
  z
    .string()
    .regex(/^1\d{10}$|^0\d{9,11}$/)
    .meta({ title });
/** A file in cloud storage. */
export const fileId = (title: string) =>
  z
    .string()
    .regex(/^cloud:\/\/[^\s]{1,300}$/)
    .meta({ title });
/** A stored file and a link to look at it that ends by itself. */
export const seenFile = z.object({ fileId: z.string(), url: z.string() });

/** Lines of an office's spreadsheet that cannot be used, as the spreadsheet counts, and why. */
export const rejectedLines = z.array(z.object({ line: z.number(), why: z.string() }));
/** SHA-256 of a spreadsheet, in hex: what was previewed is what gets written. */
export const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ title: '表格校验值' });
/** Lists of what is still open, or of what is over. */
export const over = z.boolean().default(false).meta({ title: '看办结的' });

/** Lists come in pages: `skip` what was seen, at most 50 at once. */
export const page = {
  skip: z.int().min(0).max(100_000).default(0).meta({ title: '已看条数' }),
  limit: z.int().min(1).max(50).default(20).meta({ title: '条数' }),
};

export const buildingKind = z.enum(['lift', 'walk-up', 'shop', 'parking']).meta({ title: '房屋种类' });
export const cycles = { month: '按月', quarter: '按季', 'half-year': '半年', year: '一年' } as const;
export const cycle = z.enum(['month', 'quarter', 'half-year', 'year']).meta({ title: '缴费周期' });
export const choice = z.enum(['agree', 'against', 'abstain']).meta({ title: '表决意见' });
export const arrearsOutcome = z
  .enum([
    'promised',
    'unreached',
    'refused',
    'signed',
    'registered',
    'returned',
    'handed-over',
    'agreed',
    'failed',
    'filed',
    'given-up',
  ])
  .meta({ title: '办理结果' });
export const urgency = z
  .enum(['danger', 'urgent', 'normal', 'planned', 'complaint', 'question'])
  .meta({ title: '紧急程度' });
/** 报修、投诉、建议. */
export const requestKind = z.enum(['repair', 'complaint', 'suggestion']).meta({ title: '报什么' });
/** 层级: who has to see to it by now, from the steward up to the joint meeting. */
export const requestLevel = z
  .enum(['steward', 'manager', 'committee', 'community', 'street', 'joint-meeting'])
  .meta({ title: '办理层级' });
/** 暂停的原因. */
export const pauseReason = z
  .enum(['owner', 'fund', 'parts', 'decision', 'utility', 'weather'])
  .meta({ title: '为什么要等' });

/** One line of a sum as it is shown: operator, name, why, exact figure as text, unit. */
export const sumLine = z.object({
  operator: z.enum(['', '×', '+', '−', '=']),
  name: z.string(),
  why: z.string(),
  value: z.string(),
  unit: z.string(),
});
