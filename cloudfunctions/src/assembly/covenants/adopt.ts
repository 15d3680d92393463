import type { Day } from '@mulin/domain/day/day';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { not, table } from '../../kit/database';
import { asDraft } from './attach';

/** What a final decision does to the text it was about. Each may be done twice. */

/** Passed: in force from the day the decision is final, or a later one the text names. */
export async function adopt(versionId: string, decided: { decidedDay: Day; finalDay: Day }): Promise<void> {
  const versions = table(governingDocuments);
  const version = await versions.get(versionId);
  if (!version) return;
  const { wantedFrom } = version;
  const inForceFrom = wantedFrom !== null && wantedFrom > decided.finalDay ? wantedFrom : decided.finalDay;
  await versions.update(
    versionId,
    { state: 'attached' },
    { state: 'adopted', decidedDay: decided.decidedDay, inForceFrom },
  );
}

/** The revocation was taken back: as if it had not been. */
export async function restore(versionId: string): Promise<void> {
  await table(governingDocuments).update(
    versionId,
    { state: 'adopted', revokedBy: not(null) },
    { revokedFrom: null, revokedBy: null },
  );
}

/** Only opinions were asked for: nothing was decided, and the text can still be put to a vote. */
export async function release(versionId: string): Promise<void> {
  await table(governingDocuments).update(versionId, { state: 'attached' }, { ...asDraft });
}

export async function reject(versionId: string): Promise<void> {
  await table(governingDocuments).update(versionId, { state: 'attached' }, { state: 'rejected' });
}

/** Revoked (Property Management Regulation 19 ¶2): not in force from that day on; the version before is in force again by itself. */
export async function revoke(versionId: string, ruling: { rulingId: string; day: Day }): Promise<void> {
  await table(governingDocuments).update(
    versionId,
    { state: 'adopted', revokedBy: null },
    { revokedFrom: ruling.day, revokedBy: ruling.rulingId },
  );
}
