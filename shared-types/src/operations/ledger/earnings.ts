import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { day, fileId, id, instant, optionalText, page, positiveFen, publicText, seenFile } from '../../values';

export const ofCommunity = { kind: 'community', field: 'communityId' } as const;
const ofEntry = { kind: 'document', collection: 'purseEntries', field: 'entryId' } as const;
export const papers = z.array(fileId('凭证')).min(1).max(9).meta({ title: '凭证' });
export const entered = z.object({ entryId: z.string() });
const state = z.enum(['asked', 'waiting', 'working', 'done', 'refused', 'reversed']);

/** 公共收益: what there is, what it is used for by decision, and the second person of everything in the books S and K. */
export const earnings = {
  purses: operation({
    summary: 'Shared earnings as they stand: the owners’, in the account, at the firm, undecided for over a year.',
    who: everyRole,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      ownersFen: z.number(),
      bankFen: z.number(),
      atFirmFen: z.number(),
      usableFen: z.number(),
      undecidedFen: z.number(),
      /** The last day of the money that is called undecided. */
      undecidedThrough: day('截止日'),
      rules: z.array(z.string()),
    }),
  }),
  purseEntries: operation({
    summary: 'Uses of shared earnings, or what the committee spent, the newest first; residents see what was posted.',
    who: everyRole,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      book: z.enum(['S', 'K']).meta({ title: '账本' }),
      ...page,
    }),
    output: z.object({
      total: z.number(),
      entries: z.array(
        z.object({
          entryId: z.string(),
          kind: z.string(),
          kindTitle: z.string(),
          title: z.string(),
          counterparty: z.string(),
          amountFen: z.number(),
          day: day('日期'),
          ground: z.string(),
          consentNote: z.string(),
          state,
          stateText: z.string(),
          reason: z.string(),
          progress: z.object({ done: z.number(), total: z.number() }).nullable(),
          /** What the caller may do with it. */
          may: z.array(z.enum(['consent', 'confirm', 'reverse'])),
          at: instant('时间'),
        }),
      ),
    }),
  }),
  purseFiles: operation({
    summary: 'The papers of an entry, for those who handle and supervise it.',
    who: ['cashier', 'manager', 'committee', ...supervisorRoles],
    about: ofEntry,
    changes: false,
    input: z.strictObject({ entryId: id('登记') }),
    output: z.object({ files: z.array(seenFile) }),
  }),
  enterUse: operation({
    summary:
      'Enter a use of shared earnings with the owners’ decision it rests on; committee funds wait for the community’s consent, all for another person.',
    who: ['committee', 'manager', 'community'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** Chosen by the page, so that a repeated tap enters once. */
      requestId: id('登记编号'),
      kind: z.enum(['fund', 'repair', 'committee', 'fees', 'audit']).meta({ title: '用途' }),
      amountFen: positiveFen('金额'),
      day: day('转账日'),
      title: publicText('说明', 60),
      /** Of a repair or an audit. */
      counterparty: optionalText('收款方', 60),
      /** Without a decision only to the fund, and only what nobody decided about for a year. */
      pollId: id('表决').optional(),
      questionId: id('议题').optional(),
      fileIds: papers,
    }),
    output: entered,
  }),
  enterHandOver: operation({
    summary:
      'Enter that the firm handed collected shared earnings over to the special account; another person confirms.',
    who: ['cashier', 'manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('登记编号'),
      amountFen: positiveFen('金额'),
      day: day('转账日'),
      fileIds: papers,
    }),
    output: entered,
  }),
  confirmPurse: operation({
    summary: 'Confirm or refuse what another person entered; confirmed, it is posted, and shared out to the homes.',
    who: ['committee', 'manager', 'community'],
    about: ofEntry,
    changes: true,
    input: z.strictObject({
      entryId: id('登记'),
      agree: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state }),
  }),
  consentToUse: operation({
    summary: 'The community consents to a use that needs it, or refuses with a reason.',
    who: ['community'],
    about: ofEntry,
    changes: true,
    input: z.strictObject({
      entryId: id('登记'),
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('意见', 200),
    }),
    output: z.object({ state }),
  }),
  reversePurse: operation({
    summary: 'Enter that a posted entry was wrong; confirmed by another person, its mirror image is posted.',
    who: ['committee', 'manager', 'community'],
    about: ofEntry,
    changes: true,
    input: z.strictObject({ entryId: id('登记'), reason: publicText('冲回原因', 200), fileIds: papers }),
    output: entered,
  }),
};
