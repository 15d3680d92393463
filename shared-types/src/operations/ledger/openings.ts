import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import {
  day,
  fileHash,
  fileId,
  id,
  instant,
  optionalText,
  page,
  publicText,
  rejectedLines,
  seenFile,
} from '../../values';
import { ofCommunity, papers } from './earnings';

const ofOpening = { kind: 'document', collection: 'openings', field: 'openingId' } as const;
const book = z.enum(['P', 'S', 'K']).meta({ title: '账本' });
const state = z.enum(['waiting', 'returned', 'working', 'posted', 'back-asked', 'backing', 'reversed']);
const keepers = ['clerk', 'cashier', 'manager'] as const;
const readers = ['clerk', 'cashier', 'manager', 'committee', ...supervisorRoles] as const;

const sheets = {
  communityId: id('小区'),
  book,
  day: day('截止日'),
  fileId: fileId('余额表'),
  homesFileId: fileId('分户表').optional(),
};
const balances = z.array(
  z.object({ account: z.string(), title: z.string(), fen: z.number(), counterparty: z.string() }),
);
const homes = z.object({ lines: z.number(), owedFen: z.number(), creditFen: z.number(), depositFen: z.number() });

/** 期初: a community that moves here in mid-life brings its books along (会计法 25, 35: entered by one, posted by another). */
export const bookOpenings = {
  openingSheet: operation({
    summary:
      'The empty spreadsheet an opening is written in: the accounts of a book, or old arrears, balances and deposits home by home.',
    who: keepers,
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      book,
      sheet: z.enum(['balances', 'homes']).meta({ title: '哪一张表' }),
    }),
    output: z.object({ file: seenFile, fileName: z.string() }),
  }),
  previewOpening: operation({
    summary:
      'What an opening’s sheets say, which lines cannot be read and why, and what does not agree; writes nothing.',
    who: keepers,
    about: ofCommunity,
    changes: false,
    input: z.strictObject(sheets),
    output: z.object({
      fileHash: z.string(),
      homesFileHash: z.string(),
      balances,
      homes,
      rejected: rejectedLines,
      homesRejected: rejectedLines,
      /** Fen; nothing is entered before the list is empty. */
      differences: z.array(z.object({ what: z.string(), fen: z.number() })),
    }),
  }),
  enterOpening: operation({
    summary:
      'Enter the opening as it was previewed, with the paper it rests on; once a book, only when nothing earlier is posted there.',
    who: keepers,
    about: ofCommunity,
    changes: true,
    input: z.strictObject({ ...sheets, fileHash, homesFileHash: fileHash.optional(), fileIds: papers }),
    output: z.object({ openingId: z.string() }),
  }),
  openings: operation({
    summary: 'The openings of the books, who has to see to them, and how far their homes are written.',
    who: readers,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      openings: z.array(
        z.object({
          openingId: z.string(),
          book,
          day: day('截止日'),
          balances,
          homes,
          state,
          at: instant('登记时间'),
          reason: z.string(),
          backReason: z.string(),
          progress: z.object({ done: z.number(), total: z.number(), trouble: z.string() }).nullable(),
          mayDecide: z.boolean(),
          mayAskBack: z.boolean(),
          /** Old debts that wait to be taken back one by one. */
          wrong: z.number(),
        }),
      ),
    }),
  }),
  openingFiles: operation({
    summary: 'The sheets and papers of an opening, for those who check it.',
    who: readers,
    about: ofOpening,
    changes: false,
    input: z.strictObject({ openingId: id('期初') }),
    output: z.object({ sheets: z.array(seenFile), papers: z.array(seenFile) }),
  }),
  decideOpening: operation({
    summary:
      'Post the opening another person entered, or send it back; the same of taking it back. Posted, old arrears are bills and what was paid ahead is the home’s balance.',
    who: ['manager', 'committee', 'community'],
    about: ofOpening,
    changes: true,
    input: z.strictObject({
      openingId: id('期初'),
      agree: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state }),
  }),
  askOpeningBack: operation({
    summary:
      'Ask that a posted opening is taken back whole, by reversals; possible until an old debt is paid or a balance used, and only with a second person.',
    who: keepers,
    about: ofOpening,
    changes: true,
    input: z.strictObject({ openingId: id('期初'), reason: publicText('冲回原因', 100) }),
    output: z.object({ state }),
  }),
  oldDebts: operation({
    summary: 'The old arrears an opening brought along, home by home, and which of them somebody says was never owed.',
    who: readers,
    about: ofOpening,
    changes: false,
    input: z.strictObject({ openingId: id('期初'), ...page }),
    output: z.object({
      debts: z.array(
        z.object({
          billId: z.string(),
          unitLabel: z.string(),
          title: z.string(),
          fen: z.number(),
          dueDay: day('应缴日'),
          state: z.enum(['open', 'paid', 'withdrawn']),
          /** Why it is said to be wrong; empty while nobody says so. */
          wrong: z.string(),
          mayAsk: z.boolean(),
          mayDecide: z.boolean(),
        }),
      ),
    }),
  }),
  askOldDebtBack: operation({
    summary:
      'Ask that one old debt is taken back because it was never owed; nothing changes before another person agrees.',
    who: keepers,
    about: { kind: 'document', collection: 'bills', field: 'billId' },
    changes: true,
    input: z.strictObject({ billId: id('账单'), reason: publicText('更正原因', 100) }),
    output: z.object({}),
  }),
  decideOldDebtBack: operation({
    summary:
      'Agree that one old debt was never owed, which withdraws the bill and tells the home, or leave it standing.',
    who: ['manager'],
    about: { kind: 'document', collection: 'bills', field: 'billId' },
    changes: true,
    input: z.strictObject({ billId: id('账单'), agree: z.boolean().meta({ title: '是否同意' }) }),
    output: z.object({ withdrawn: z.boolean() }),
  }),
};
