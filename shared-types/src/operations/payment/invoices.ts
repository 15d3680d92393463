import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { day, id, instant, optionalText, page, seenFile, text } from '../../values';

const invoiceState = z.enum(['requested', 'issued', 'red-lettered']).meta({ title: '发票状态' });

const desk = ['cashier', 'clerk', 'manager'] as const;
const onOrder = { kind: 'document', collection: 'orders', field: 'orderId' } as const;
const onInvoice = { kind: 'document', collection: 'invoices', field: 'invoiceId' } as const;

/** 开票: asked for by the household, issued outside by the payee (发票管理办法 18), its state and number kept here. */
export const invoices = {
  askInvoice: operation({
    summary:
      'Ask for an invoice over a payment: title and, for a company, its tax number. Asked again before it is issued, it is changed.',
    who: residentRoles,
    about: onOrder,
    changes: true,
    input: z.strictObject({
      orderId: id('缴费单'),
      title: text('发票抬头', 60),
      taxNumber: optionalText('税号', 20),
    }),
    output: z.object({ state: invoiceState }),
  }),
  invoice: operation({
    summary: 'How the invoice over a payment stands; null while nobody asked for one.',
    who: [...residentRoles, ...desk],
    about: onOrder,
    changes: false,
    input: z.strictObject({ orderId: id('缴费单') }),
    output: z.object({
      invoice: z
        .object({ state: invoiceState, title: z.string(), taxNumber: z.string(), invoiceNo: z.string() })
        .nullable(),
    }),
  }),
  invoices: operation({
    summary:
      'Invoices asked for in a community by their state, oldest first, with what of each payment went back since.',
    who: desk,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), state: invoiceState, ...page }),
    output: z.object({
      invoices: z.array(
        z.object({
          invoiceId: z.string(),
          state: invoiceState,
          unitLabel: z.string(),
          title: z.string(),
          taxNumber: z.string(),
          /** 项目: an invoice says what was paid for, and nothing else (发票管理办法 19, 21). */
          titles: z.array(z.string()),
          receiptNo: z.string(),
          totalFen: z.number(),
          returnedFen: z.number(),
          invoiceNo: z.string(),
          at: instant('申请时间'),
        }),
      ),
    }),
  }),
  recordInvoice: operation({
    summary: 'The cashier records that an invoice was issued, with its number, or cancelled by a red-letter one.',
    who: ['cashier'],
    about: onInvoice,
    changes: true,
    input: z.strictObject({
      invoiceId: id('开票申请'),
      to: z.enum(['issued', 'red-lettered']).meta({ title: '开了还是冲红了' }),
      invoiceNo: z
        .string()
        .regex(/^\d{8,20}$/)
        .meta({ title: '发票号码' }),
    }),
    output: z.object({ state: invoiceState }),
  }),
  invoiceSheet: operation({
    summary: 'Invoices asked for from one day to another as a spreadsheet (.xlsx) for the invoicing program.',
    who: ['cashier', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), from: day('从哪天'), to: day('到哪天') }),
    output: z.object({ file: seenFile, fileName: z.string(), rows: z.number() }),
  }),
};
