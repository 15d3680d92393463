import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { fileId, id, optionalText, text } from '../../values';
import { aboutRequest, requestId, who } from './fields';

/** 自用部分由这一户付, 公共部分从物业费或维修资金出. */
export const costs = {
  offer: operation({
    summary: 'Say what the home’s own part costs, before work begins on it.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      what: text('修什么、用什么材料', 200),
      fen: z.int().min(1).max(10_000_000).meta({ title: '报价' }),
    }),
    output: z.object({ no: z.number() }),
  }),
  answerOffer: operation({
    summary:
      'The home agrees to the price or not; only what it agreed to is billed, and to the owner: the yes of a tenant waits for the owner’s.',
    who: residentRoles,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      no: z.int().min(1).max(99).meta({ title: '第几次报价' }),
      agree: z.boolean().meta({ title: '同意不同意' }),
      note: optionalText('说明', 200),
    }),
    output: z.object({ waitsForOwner: z.boolean() }),
  }),
  recordPaperYes: operation({
    summary:
      'The yes to a price that a home without an owner’s or family account gave on paper: who signed, with a photograph. It counts once the manager has confirmed it.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      no: z.int().min(1).max(99).meta({ title: '第几次报价' }),
      signer: text('谁签的字', 30),
      as: z.enum(['owner', 'family']).meta({ title: '签字的是业主还是家里人' }),
      fileIds: z.array(fileId('签字的纸')).min(1).max(6).meta({ title: '签字的纸' }),
    }),
    output: z.object({}),
  }),
  confirmPaperYes: operation({
    summary: 'Another person looks at the signed paper: the price is agreed to, or the paper goes back with a reason.',
    who: ['manager'],
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      no: z.int().min(1).max(99).meta({ title: '第几次报价' }),
      agree: z.boolean().meta({ title: '同意不同意' }),
      note: optionalText('退回原因', 200),
    }),
    output: z.object({}),
  }),
  releaseOffer: operation({
    summary:
      'The home does not want it any more: what it agreed to is set aside by who does the work, and is never billed.',
    who: who.work,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: text('为什么不修了', 200) }),
    output: z.object({}),
  }),
  payable: operation({
    summary: 'What the common part can be linked to: late vouchers of the books and projects of the fund.',
    who: ['clerk', 'repairer', 'cashier', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      found: z.array(
        z.object({
          of: z.enum(['voucher', 'fund']),
          id: z.string(),
          title: z.string(),
          detail: z.string(),
        }),
      ),
    }),
  }),
  linkCost: operation({
    summary: 'Where the money for the common part came from: a cost in the books, or a project of the fund.',
    who: ['clerk', 'cashier', 'manager'],
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      of: z.enum(['voucher', 'fund']).meta({ title: '从哪里出' }),
      id: id('凭证或项目'),
    }),
    output: z.object({}),
  }),
};
