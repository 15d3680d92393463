import { inForceOn } from '@mulin/domain/assembly/governing/in-force';
import { dayOf } from '@mulin/domain/day/day';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, roles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { isAdopted } from './in-force';
import { type GoverningDocument, governingKinds, kindTexts } from './kinds';
import { fingerprintOf, shownVersion } from './shown';

/** Drafts and dropped ones included. */
const MOST = 500;

const writers: readonly Role[] = ['committee', 'community', 'street'];
const writes = ({ caller }: Context): boolean => caller.acting.some(({ role }) => writers.includes(role));
/** What residents are shown: what is or was in force, and what they are asked to vote on. */
const isPublic = ({ state }: GoverningDocument): boolean => state === 'attached' || state === 'adopted';

/** Every kind with its versions, the newest first; drafts for those who write them. */
export const governing: Handler<typeof assembly, 'governing'> = async ({ communityId }, ctx) => {
  const today = dayOf(ctx.now);
  const all = await table(governingDocuments).findAll({ communityId }, { atMost: MOST });
  return {
    today,
    mayDraft: writes(ctx),
    kinds: governingKinds.map((kind) => {
      const ofKind = all.filter((one) => one.kind === kind && one.state !== 'dropped');
      const adopted = ofKind.filter(isAdopted);
      const seen = ofKind.filter((one) => isPublic(one) || writes(ctx)).sort(newestFirst);
      return {
        kind,
        kindText: kindTexts[kind],
        inForce: inForceOn(adopted, today)?._id ?? null,
        versions: seen.map((one) => shownVersion(one, adopted, today)),
      };
    }),
  };
};

export const governingVersion: Handler<typeof assembly, 'governingVersion'> = async (_input, ctx) => {
  const version = readable(ctx.subjectOf(governingDocuments), ctx);
  const { communityId, kind, clauses, fileIds, revision, wantedFrom, basedOn, confirmed, state, by } = version;
  const adopted = await table(governingDocuments).findAll({ communityId, kind, state: 'adopted' }, { atMost: MOST });
  const isDraft = state === 'draft' && writes(ctx);
  const confirms = ctx.caller.acting.some(({ role }) => role === 'community' || role === 'street');
  return {
    ...shownVersion(version, adopted.filter(isAdopted), dayOf(ctx.now)),
    communityId,
    clauses,
    files: await linksTo([...fileIds, ...(confirmed?.fileIds ?? [])]),
    revision,
    wantedFrom,
    basedOn,
    fingerprint: fingerprintOf(version),
    confirmedNote: confirmed ? `${roles[confirmed.as].title}核对过原件：${confirmed.note}` : '',
    mayChange: isDraft,
    mayConfirm: isDraft && confirms && by !== ctx.caller.openid,
  };
};

export function readable(version: GoverningDocument, ctx: Context): GoverningDocument {
  if (!isPublic(version) && !writes(ctx)) throw new Refusal('NOT_FOUND', '没有找到这一版');
  return version;
}

const newestFirst = (a: GoverningDocument, b: GoverningDocument): number =>
  orderOf(b).localeCompare(orderOf(a)) || b.at.getTime() - a.at.getTime();
/** What is under way stands on top. */
const orderOf = ({ inForceFrom }: GoverningDocument): string => inForceFrom ?? '9999';
