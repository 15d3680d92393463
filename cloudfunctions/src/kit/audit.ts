import { createHash, randomUUID } from 'node:crypto';
import { audits } from '@mulin/shared-types/documents/people';
import type { Place } from './place';
import { storable } from './storable';
import { type Row, table } from './table';

export type AuditEntry = Row<typeof audits>;

export type Outcome = AuditEntry['outcome'];

export interface Change {
  at: Date;
  openid: string;
  roles: readonly string[];
  functionName: string;
  operation: string;
  place: Place;
  /** `units:…`, the document it was about; empty for `self`. */
  subject: string;
  requestId: string;
  detail: Record<string, unknown>;
}

/**
 * Writes down one change (操作留痕) and returns the entry. Its id comes from caller, operation and request, so a repeated request finds
 * its entry there already; it is then entered once more as a repeat, since nobody may hide a second change behind a first one's number.
 */
export async function recordChange(change: Change, outcome: Outcome): Promise<AuditEntry> {
  const entry = auditEntry(change, outcome);
  if (await table(audits).insertIfAbsent(entry)) return entry;
  const repeat = auditEntry({ ...change, detail: { ...change.detail, repeatOf: entry._id } }, outcome);
  const again = { ...repeat, _id: `${entry._id}-${randomUUID()}` };
  await table(audits).insert(again);
  return again;
}

export function auditEntry({ place, detail, roles, ...change }: Change, outcome: Outcome): AuditEntry {
  const { openid, functionName, operation, requestId } = change;
  const content = {
    ...change,
    ...place,
    roles: [...new Set(roles)],
    outcome,
    detail: withoutPrivate(storable(detail, 'detail')) as Record<string, unknown>,
  };
  return {
    _id: sha256(JSON.stringify([openid, functionName, operation, requestId])).slice(0, 32),
    ...content,
    hash: sha256(canonical(content)),
    chain: place.communityId ?? '',
    sealNo: null,
  };
}

/** The hash of what an entry says, worked out again from what is stored. */
export function contentHash({ _id, hash: _hash, chain: _chain, sealNo: _sealNo, ...content }: AuditEntry): string {
  return sha256(canonical(content));
}

/** Mobile and resident identity numbers, wherever they turn up in a text. */
const PRIVATE_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g;

/** The last guard: handlers should not note such a thing in the first place. */
function withoutPrivate(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(PRIVATE_NUMBER, '***');
  if (Array.isArray(value)) return value.map(withoutPrivate);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutPrivate(item)]));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys and without `undefined`: the same content always gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
