import { inForceOn, type Version } from '@mulin/domain/assembly/governing/in-force';
import { type Day, dayOf } from '@mulin/domain/day/day';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import type { GoverningDocument, GoverningKind } from './kinds';

/** A community does not change its rules more often than this. */
const MOST_VERSIONS = 200;

export type Adopted = GoverningDocument & Version;

export const isAdopted = (version: GoverningDocument): version is Adopted =>
  version.state === 'adopted' && version.decidedDay !== null && version.inForceFrom !== null;

/** The version in force there on a UTC+8 day; undefined if the community has none of that kind. */
export async function governingInForce(
  communityId: string,
  kind: GoverningKind,
  day: Day,
): Promise<Adopted | undefined> {
  const adopted = await table(governingDocuments).find(
    { communityId, kind, state: 'adopted' },
    { limit: MOST_VERSIONS },
  );
  return inForceOn(adopted.filter(isAdopted), day);
}

export const governingOn: Handler<typeof assembly, 'governingOn'> = async ({ communityId, kind, day }, { now }) => {
  const asked = day ?? dayOf(now);
  const version = await governingInForce(communityId, kind, asked);
  return { day: asked, version: version ? shownInForce(version) : null };
};

const shownInForce = ({ _id, title, inForceFrom, clauses }: Adopted) => ({
  versionId: _id,
  title,
  inForceFrom,
  clauses,
});
