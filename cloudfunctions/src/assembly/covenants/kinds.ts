import { hashOf } from '@mulin/domain/canonical/hash';
import type { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { matters } from '@mulin/shared-types/matters';
import type { Row } from '../../kit/database';

export type GoverningDocument = Row<typeof governingDocuments>;
export type GoverningKind = GoverningDocument['kind'];

export const kindTexts = {
  covenant: '管理规约',
  'rules-of-procedure': '业主大会议事规则',
  'committee-rules': '业主委员会工作规则',
} as const satisfies Record<GoverningKind, string>;

export const governingKinds = Object.keys(kindTexts) as GoverningKind[];

/** The matter of Civil Code 278 by which a kind is decided; the committee's own rules are an other matter of common management. */
export const matterOf = {
  covenant: 'covenant',
  'rules-of-procedure': 'rules-of-procedure',
  'committee-rules': 'other',
} as const satisfies Record<GoverningKind, (typeof matters)[number]>;

/** SHA-256 of what a version says. */
export const textHashOf = ({ kind, title, clauses, fileIds, wantedFrom }: GoverningDocument): string =>
  hashOf({
    kind,
    title,
    clauses: clauses.map(({ no, chapter, text }) => ({ no, chapter, text })),
    fileIds,
    wantedFrom,
  });
