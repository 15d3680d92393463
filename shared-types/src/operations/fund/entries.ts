import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, optionalText, page, positiveFen, publicText, seenFile } from '../../values';
import { community, done, entry, entryState, files, keepers, ofProject } from './fields';

const ofEntry = { kind: 'document', collection: 'fundEntries', field: 'entryId' } as const;

/** 登记: what one person enters in book F and another confirms. */
export const entries = {
  entries: operation({
    summary: 'What was entered for the fund’s book and who still has to confirm it, the newest first.',
    who: keepers,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ total: z.number(), entries: z.array(entry) }),
  }),
  entryFiles: operation({
    summary: 'The evidence of an entry, for those who keep the fund.',
    who: keepers,
    about: ofEntry,
    changes: false,
    input: z.strictObject({ entryId: id('登记') }),
    output: z.object({ files: z.array(seenFile) }),
  }),
  pay: operation({
    summary:
      'Enter a payment to the contractor with its voucher: advance, settlement or retention; another person confirms.',
    who: ['committee', 'manager', 'community'],
    about: ofProject,
    changes: true,
    input: z.strictObject({
      projectId: id('项目'),
      requestId: id('付款编号'),
      kind: z.enum(['advance', 'payment', 'retention']).meta({ title: '付款种类' }),
      amountFen: positiveFen('金额'),
      day: day('付款日'),
      fileIds: files,
    }),
    output: done,
  }),
  confirm: operation({
    summary: 'Confirm or refuse what another person entered; confirmed, it is posted.',
    who: keepers,
    about: ofEntry,
    changes: true,
    input: z.strictObject({
      entryId: id('登记'),
      agree: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state: entryState }),
  }),
  reverseEntry: operation({
    summary:
      'Enter that a posted entry was wrong; confirmed by another person, it is mirrored down to the homes’ accounts, unless one would go below nothing.',
    who: keepers,
    about: ofEntry,
    changes: true,
    input: z.strictObject({ entryId: id('登记'), reason: publicText('冲回原因', 100), fileIds: files }),
    output: done,
  }),
};
