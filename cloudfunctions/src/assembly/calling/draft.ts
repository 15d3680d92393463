import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { newId } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { contentsOf, windowOf, wordsOf } from './contents';
import { requireConvener } from './convener';
import { requirePetition } from './petitioned';
import type { Poll } from './poll';
import { warningsOf } from './warnings';

/** Writes a vote down. What would stop or weaken it later is said now, before anything is frozen. */
export const draft: Handler<typeof assembly, 'draft'> = async ({ communityId, ...written }, ctx) => {
  await requireConvener(written, communityId, ctx);
  const window = windowOf(written);
  await requirePetition(written, communityId);
  const contents = await contentsOf(written, communityId);
  await requireDecent(wordsOf(written), ctx.caller.openid, 'questions');
  const poll: Poll = {
    _id: newId('p'),
    communityId,
    title: written.title,
    kind: written.kind,
    draft: contents,
    version: 1,
    petitionId: written.petitionId ?? null,
    state: 'draft',
    card: null,
    cardHash: null,
    rollRoot: null,
    totalAreaCenti: 0,
    totalHeads: 0,
    freezingUntil: ctx.now,
    refreezing: null,
    announcedAt: null,
    ...window,
    closedAt: null,
    publishedAt: null,
    results: null,
    refused: {},
    packageFileId: null,
    noticeId: null,
    resultNoticeId: null,
    withdrawnReason: '',
    by: ctx.caller.openid,
    at: ctx.now,
  };
  const warnings = await warningsOf(poll, ctx.now);
  await table(polls).insert(poll);
  return { pollId: poll._id, version: 1, warnings };
};
