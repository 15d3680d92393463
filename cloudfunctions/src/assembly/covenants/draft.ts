import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { newId } from '../../kit/ids';
import { requireUploads } from '../../kit/uploads';
import type { GoverningDocument } from './kinds';

type Body = GoverningDocument['draftedAs'];

export const draftGoverning: Handler<typeof assembly, 'draftGoverning'> = async (input, ctx) => {
  const { communityId, kind, basedOn = null } = input;
  if (basedOn !== null) {
    const base = await table(governingDocuments).get(basedOn);
    if (base?.communityId !== communityId || base.kind !== kind)
      throw new Refusal('NOT_FOUND', '没有找到要修改的那一版', 'basedOn');
  }
  const versionId = newId('g');
  await table(governingDocuments).insert({
    _id: versionId,
    communityId,
    kind,
    ...written(input, communityId),
    basedOn,
    state: 'draft',
    revision: 1,
    textHash: null,
    pollId: null,
    questionId: null,
    decidedDay: null,
    inForceFrom: null,
    revokedFrom: null,
    revokedBy: null,
    confirmed: null,
    draftedAs: bodyOf(ctx),
    by: ctx.caller.openid,
    at: ctx.now,
  });
  ctx.note({ title: input.title });
  return { versionId, revision: 1 };
};

export const reviseGoverning: Handler<typeof assembly, 'reviseGoverning'> = async (
  { versionId, revision, ...input },
  ctx,
) => {
  const { communityId } = ctx.subjectOf(governingDocuments);
  const change = { ...written(input, communityId), revision: revision + 1 };
  if (!(await table(governingDocuments).update(versionId, { state: 'draft', revision }, change)))
    throw new Refusal('CONFLICT', '这一稿已经被别人改过，或者已经交付表决，请重新打开再看', 'revision');
  ctx.note({ title: input.title });
  return { versionId, revision: revision + 1 };
};

export const dropGoverning: Handler<typeof assembly, 'dropGoverning'> = async ({ versionId }, ctx) => {
  const { title, state } = ctx.subjectOf(governingDocuments);
  const dropped = await table(governingDocuments).update(versionId, { state: 'draft' }, { state: 'dropped' });
  if (!dropped && state !== 'dropped') throw new Refusal('CONFLICT', '只能删还没有交付表决的草稿');
  ctx.note({ title });
  return { versionId };
};

interface Written {
  title: string;
  clauses: readonly { chapter: string; text: string }[];
  fileIds: string[];
  wantedFrom?: string | undefined;
}

/** Clauses are numbered as they stand; a heading holds until the next one. */
function written({ title, clauses, fileIds, wantedFrom = undefined }: Written, communityId: string) {
  requireUploads(fileIds, 'polls', communityId);
  if (clauses.length === 0 && fileIds.length === 0)
    throw new Refusal('INVALID_INPUT', '请写条文，或者附上文件', 'clauses');
  const numbered = clauses.map(({ chapter, text }, at) => ({ no: at + 1, chapter, text }));
  return { title, clauses: numbered, fileIds, wantedFrom: wantedFrom ?? null };
}

/** As whose body the caller writes: the committee's if the caller sits in it. */
function bodyOf({ caller }: Pick<Context, 'caller'>): Body {
  const bodies: readonly Body[] = ['committee', 'community', 'street'];
  return bodies.find((body) => caller.acting.some(({ role }) => role === body)) ?? 'committee';
}
