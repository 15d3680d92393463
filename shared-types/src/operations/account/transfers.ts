import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, fileId, id, optionalText, page, phone, seenFile, text } from '../../values';

const transfer = { kind: 'document', collection: 'unitTransfers', field: 'transferId' } as const;
const state = z.enum(['asked', 'done', 'refused']);

/** 过户: a home passes to its new owner, with the settlement certificate, by two persons. */
export const transfers = {
  askTransfer: operation({
    summary:
      'Enter a home’s new owners by the register of real estate, with the settlement certificate or the reason why there is none. Moves nothing until another person confirms.',
    who: ['clerk', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      day: day('登记日'),
      owners: z
        .array(z.strictObject({ name: text('新业主姓名', 60), phone: phone('新业主手机号').nullable().default(null) }))
        .min(1)
        .max(10)
        .meta({ title: '新业主' }),
      /** Asked for where somebody new is called as an owner before and no telephone tells them apart. */
      sameOwner: z.enum(['', 'same', 'other']).default('').meta({ title: '同名的是不是同一个人' }),
      certificate: optionalText('结清证明编号', 40),
      whyWithout: optionalText('没有结清证明的原因', 200),
      fileIds: z.array(fileId('不动产证照片')).min(1).max(6).meta({ title: '不动产证照片' }),
      /** Signed by both, a judgment, or a paper of succession. Without one a credit goes back to who paid it first. */
      creditFileIds: z.array(fileId('余额凭据')).max(6).default([]).meta({ title: '余额留给新业主的凭据' }),
    }),
    output: z.object({ transferId: z.string() }),
  }),
  transfers: operation({
    summary: 'Changes of owner entered in a community, newest first; names masked.',
    who: ['clerk', 'manager', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      transfers: z.array(
        z.object({
          transferId: z.string(),
          unitLabel: z.string(),
          day: day('登记日'),
          ownersMasked: z.string(),
          certificate: z.string(),
          whyWithout: z.string(),
          /** 同名: what was said of an owner called as one before; empty where nobody is. */
          sameOwner: z.enum(['', 'same', 'other']),
          state,
          answer: z.string(),
          /** 余额 of the home, and whether it is left to the buyer; 装修押金, which stays whose it is. */
          creditFen: z.number(),
          creditToBuyer: z.boolean(),
          depositFen: z.number(),
          mayDecide: z.boolean(),
        }),
      ),
    }),
  }),
  transferFiles: operation({
    summary: 'What a change of owner rests on: names in full and photographs, to compare them. The look is logged.',
    who: ['manager', 'community'],
    about: transfer,
    changes: true,
    input: z.strictObject({ transferId: id('过户登记') }),
    output: z.object({ owners: z.array(z.string()), files: z.array(seenFile), creditFiles: z.array(seenFile) }),
  }),
  decideTransfer: operation({
    summary:
      'Another person confirms a change of owner or refuses it: the roll changes, the former owner and family are unbound, tenants stay for the new owner to decide. A credit has gone back to who paid it or is left to the buyer by the word of both; a fit-out deposit stays whose it is.',
    who: ['manager', 'community'],
    about: transfer,
    changes: true,
    input: z.strictObject({
      transferId: id('过户登记'),
      decision: z.enum(['refuse', 'approve']).meta({ title: '是否同意' }),
      answer: optionalText('理由', 200),
    }),
    output: z.object({}),
  }),
  ownReceipts: operation({
    summary: 'Receipts of what the caller paid for homes the caller is no longer bound to; no later owner is on them.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      receipts: z.array(
        z.object({
          orderId: z.string(),
          unitLabel: z.string(),
          periodText: z.string(),
          totalFen: z.number(),
          receiptNo: z.string(),
          /** With the number, for anybody to check it by. */
          code: z.string(),
        }),
      ),
    }),
  }),
};
