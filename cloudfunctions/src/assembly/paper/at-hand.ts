import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { linksTo } from '../../kit/files';
import { questionsOf } from '../reading/view';
import { homesOf } from '../voting/homes';
import { whyNotConfirm, whyNotEnter } from './may';
import { lineOf, pollOfPaper, slotOfPaper } from './paper';

/**
 * One sheet to work on. Its photograph shows the choice, so it is there only for who has to type it now, and every look is in the audit.
 * The entry of the first person is in no answer at all.
 */
export const paperAtHand: Handler<typeof assembly, 'paperAtHand'> = async (_input, ctx) => {
  const paper = ctx.subjectOf(paperBallots);
  const { openid } = ctx.caller;
  const poll = await pollOfPaper(paper);
  const slot = await slotOfPaper(paper);
  const confirm = await whyNotConfirm(paper, poll, openid, ctx.now);
  const enter = whyNotEnter(paper, poll, openid, ctx.now);
  const may = confirm === '' ? 'confirm' : enter === '' ? 'enter' : 'nothing';
  const shown = may !== 'nothing' && paper.scanFileId !== null ? await linksTo([paper.scanFileId]) : [];
  ctx.note({ paperId: paper._id, scanShown: shown.length > 0 });
  return {
    ...lineOf(paper, poll, openid),
    pollId: poll._id,
    communityId: poll.communityId,
    units: await homesOf(slot),
    areaCenti: slot.areaCenti,
    questions: questionsOf(poll),
    paperUntil: poll.paperUntil.toISOString(),
    scan: shown[0] ?? null,
    may,
    why: may === 'nothing' ? confirm : '',
  };
};
