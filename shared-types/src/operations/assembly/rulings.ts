import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, fileId, id, instant, optionalText, seenFile, text } from '../../values';
import { files } from './questions';

const kind = z.enum(['correction', 'revocation', 'withdrawal']).meta({ title: '处理种类' });

/** 责令改正、撤销 (Property Management Regulation 19 ¶2): by street or bureau, told to all owners. */
export const rulings = {
  issueRuling: operation({
    summary:
      'Order correction by a day, revoke a decision (whole vote or single questions, or one of the committee), or take an earlier ruling back. Posted on the board and told to everybody.',
    who: ['street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      kind,
      /** Left out: a decision of the committee, named in `subject`. */
      pollId: id('表决').optional(),
      /** Of that vote; empty: all of them. */
      questionIds: z.array(id('事项')).max(20).default([]).meta({ title: '事项' }),
      subject: optionalText('针对的决定', 200),
      articles: z.array(text('违反的条款', 120)).max(10).default([]).meta({ title: '违反的条款' }),
      reason: text('理由', 2000),
      /** For a correction. */
      deadlineDay: day('改正期限').optional(),
      /** 处理文书: at least one, unless an earlier ruling is taken back. */
      fileIds: z.array(fileId('文书')).max(9).default([]).meta({ title: '文书' }),
      /** The ruling taken back or replaced. */
      supersedes: id('原处理').optional(),
    }),
    output: z.object({ rulingId: z.string(), noticeId: z.string() }),
  }),
  reportCorrection: operation({
    summary: 'Say what has been put right, with the proof, so that who ordered it can look.',
    who: ['committee', 'community'],
    about: { kind: 'document', collection: 'rulings', field: 'rulingId' },
    changes: true,
    input: z.strictObject({ rulingId: id('处理'), text: text('怎么改的', 1000), fileIds: files }),
    output: z.object({ rulingId: z.string() }),
  }),
  acceptCorrection: operation({
    summary: 'What was reported puts it right: the order is fulfilled.',
    who: ['street', 'bureau'],
    about: { kind: 'document', collection: 'rulings', field: 'rulingId' },
    changes: true,
    input: z.strictObject({ rulingId: id('处理') }),
    output: z.object({ rulingId: z.string() }),
  }),
  rulings: operation({
    summary: 'What street and bureau ordered about decisions here; everybody may read it.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      rulings: z.array(
        z.object({
          rulingId: z.string(),
          pollId: z.string().nullable(),
          questionIds: z.array(z.string()),
          kind,
          kindText: z.string(),
          subject: z.string(),
          articles: z.array(z.string()),
          reason: z.string(),
          deadlineDay: z.string().nullable(),
          late: z.boolean(),
          issuer: z.string(),
          issuedAt: instant('作出时间'),
          state: z.enum(['in-force', 'reported', 'complied', 'superseded']),
          stateText: z.string(),
          report: z.string(),
          reportFiles: z.array(seenFile),
          files: z.array(seenFile),
          supersedes: z.string().nullable(),
          noticeId: z.string(),
        }),
      ),
    }),
  }),
};
