import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { atMost, replaceWith, table } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { contentsOf, windowOf, wordsOf } from './contents';
import { requireConvener } from './convener';
import { requirePetition } from './petitioned';
import { draftOf, type Poll } from './poll';
import { warningsOf } from './warnings';

/** Writes a draft anew, if it still is the one that was looked at and nobody is announcing it. */
export const redraft: Handler<typeof assembly, 'redraft'> = async ({ pollId, version, ...written }, ctx) => {
  const before = ctx.subjectOf(polls);
  requireDraft(before);
  await requireConvener(written, before.communityId, ctx);
  await requirePetition(written, before.communityId);
  const contents = await contentsOf(written, before.communityId);
  await requireDecent(wordsOf(written), ctx.caller.openid, 'questions');
  const change = {
    title: written.title,
    kind: written.kind,
    petitionId: written.petitionId ?? null,
    ...windowOf(written),
    version: version + 1,
  };
  const poll: Poll = { ...before, ...change, draft: contents };
  const warnings = await warningsOf(poll, ctx.now);
  const expected = { state: 'draft' as const, version, freezingUntil: atMost(ctx.now) };
  if (!(await table(polls).update(pollId, expected, { ...change, draft: replaceWith(contents) })))
    throw new Refusal('CONFLICT', '这份草稿刚被别人改过或正在公告，请重新打开再改', 'version');
  return { pollId, version: version + 1, warnings };
};

/** The draft as it was written, for the pages of the wizard. */
export const drafted: Handler<typeof assembly, 'drafted'> = (_input, ctx) => {
  const poll = ctx.subjectOf(polls);
  requireDraft(poll);
  const { questions, ...contents } = draftOf(poll);
  return {
    version: poll.version,
    draft: {
      ...contents,
      questions: questions.map(({ questionId: _, ...question }) => question),
      title: poll.title,
      kind: poll.kind,
      opensAt: poll.opensAt.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      paperUntil: poll.paperUntil.toISOString(),
      petitionId: poll.petitionId ?? undefined,
    },
  };
};

export function requireDraft(poll: Poll): void {
  if (poll.state !== 'draft') throw new Refusal('CONFLICT', '这次表决已经公告，不能再改');
}
