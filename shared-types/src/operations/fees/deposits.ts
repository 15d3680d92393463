import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, residentRoles } from '../../roles';
import { day, fen, fileId, id, optionalText, page, positiveFen, seenFile, text } from '../../values';

const ofDeposit = { kind: 'document', collection: 'deposits', field: 'depositId' } as const;
const ofCommunity = { kind: 'community', field: 'communityId' } as const;
const state = z.enum(['entered', 'refused', 'held', 'asked', 'checked', 'approved', 'returned']);
const files = (title: string) => z.array(fileId(title)).max(9).meta({ title });
const papers = (title: string) => z.array(fileId(title)).min(1).max(9).meta({ title });
const depositId = id('押金');
const agree = z.boolean().meta({ title: '是否同意' });

const shown = {
  depositId: z.string(),
  amountFen: z.number(),
  ground: z.string(),
  way: z.enum(['cash', 'transfer']),
  day: day('交押金的日子'),
  state,
  receiptNo: z.string().nullable(),
  askedDay: day('要求退的日子').nullable(),
  /** Until when it has to be back, once it was asked for. */
  returnBy: day('最迟哪天退').nullable(),
  deductFen: z.number(),
  damage: z.string(),
  paidDay: day('退款日').nullable(),
  damagePhotos: z.array(seenFile),
};

/** 装修押金: only as the covenant or contract has it; held for the household, given back whole or less what damage cost. */
export const deposits = {
  setDepositRule: operation({
    summary: 'Say what is taken as fit-out deposit by which clause; each time a new version that everybody sees.',
    who: ['manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      amountFen: positiveFen('押金'),
      returnDays: z.int().min(1).max(90).meta({ title: '几天内退' }),
      ground: text('依据', 100),
      fileIds: papers('规约或合同'),
    }),
    output: z.object({ version: z.number() }),
  }),
  depositRule: operation({
    summary:
      'What is taken as fit-out deposit here, and the clause it rests on; null: nothing is agreed, none is taken.',
    who: everyRole,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      rule: z
        .object({
          amountFen: z.number(),
          returnDays: z.number(),
          ground: z.string(),
          since: day('从哪天起'),
          files: z.array(seenFile),
        })
        .nullable(),
    }),
  }),
  homeDeposits: operation({
    summary: 'The fit-out deposits of a home, newest first.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      payee: z.string(),
      deposits: z.array(z.object({ ...shown, capital: z.string() })),
    }),
  }),
  deposits: operation({
    summary: 'Fit-out deposits of the community, those still held or those that ended, and what the books hold.',
    who: ['clerk', 'cashier', 'manager'],
    about: ofCommunity,
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      ended: z.boolean().meta({ title: '是否已经了结' }),
      ...page,
    }),
    output: z.object({
      /** 装修押金 (P2005) as the ledger has it. */
      heldFen: z.number(),
      total: z.number(),
      deposits: z.array(
        z.object({
          ...shown,
          unitLabel: z.string(),
          reason: z.string(),
          /** The home was sold since; it goes back to who sold it. */
          ofFormerOwner: z.boolean(),
          /** What the caller may do with it now. */
          may: z.array(z.enum(['confirm', 'check', 'approve', 'pay'])),
        }),
      ),
    }),
  }),
  depositFiles: operation({
    summary: 'The slips of a deposit: what was handed in with the money, and of the transfer back.',
    who: ['clerk', 'cashier', 'manager'],
    about: ofDeposit,
    changes: false,
    input: z.strictObject({ depositId }),
    output: z.object({ taken: z.array(seenFile), paidBack: z.array(seenFile) }),
  }),
  enterDeposit: operation({
    summary:
      'Enter a fit-out deposit received in cash or by transfer, of the amount that the rule says; another confirms.',
    who: ['clerk', 'cashier'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      /** Chosen by the page, so that a repeated tap enters once. */
      requestId: id('登记编号'),
      way: z.enum(['cash', 'transfer']).meta({ title: '收款方式' }),
      day: day('交押金的日子'),
      fileIds: papers('装修协议和收款单据'),
    }),
    output: z.object({ depositId: z.string() }),
  }),
  confirmDeposit: operation({
    summary: 'Another person confirms that the deposit came: receipt number and posting; or refuses it with a reason.',
    who: ['clerk', 'manager'],
    about: ofDeposit,
    changes: true,
    input: z.strictObject({ depositId, agree, reason: optionalText('退回原因', 200) }),
    output: z.object({ state }),
  }),
  askDepositBack: operation({
    summary:
      'The household says that the fit-out is done and asks for the deposit; the days of the rule run from here.',
    who: residentRoles,
    about: ofDeposit,
    changes: true,
    input: z.strictObject({ depositId }),
    output: z.object({ state }),
  }),
  checkDeposit: operation({
    summary: 'After a look at the place: how much goes back; what is kept needs a stated damage and photographs of it.',
    who: ['clerk', 'cashier', 'manager'],
    about: ofDeposit,
    changes: true,
    input: z.strictObject({
      depositId,
      deductFen: fen('扣多少'),
      damage: optionalText('损坏了什么', 200),
      damageIds: files('损坏照片'),
    }),
    output: z.object({ state }),
  }),
  approveDeposit: operation({
    summary: 'Another person agrees to what goes back and what is kept, or sends it back; the home is told.',
    who: ['manager'],
    about: ofDeposit,
    changes: true,
    input: z.strictObject({ depositId, agree, reason: optionalText('退回原因', 200) }),
    output: z.object({ state }),
  }),
  payDepositBack: operation({
    summary: 'Say that the transfer went out, with its slip; not by who agreed to it. Posted at once.',
    who: ['clerk', 'cashier'],
    about: ofDeposit,
    changes: true,
    input: z.strictObject({ depositId, day: day('退款日'), fileIds: papers('退款回单') }),
    output: z.object({ state }),
  }),
};
