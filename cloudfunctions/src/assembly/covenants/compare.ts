import { compareClauses } from '@mulin/domain/assembly/governing/compare';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { readable } from './governing';

export const compareGoverning: Handler<typeof assembly, 'compareGoverning'> = async ({ earlierId }, ctx) => {
  const version = readable(ctx.subjectOf(governingDocuments), ctx);
  const other = await table(governingDocuments).get(earlierId);
  if (other?.communityId !== version.communityId || other.kind !== version.kind)
    throw new Refusal('NOT_FOUND', '没有找到对照的那一版', 'earlierId');
  const earlier = readable(other, ctx);
  const { same, changes } = compareClauses(earlier.clauses, version.clauses);
  return {
    title: version.title,
    same,
    changes: changes.map(({ change, now, earlier: was }) => ({
      change,
      no: now?.no ?? null,
      earlierNo: was?.no ?? null,
      chapter: now?.chapter ?? was?.chapter ?? '',
      text: now?.text ?? '',
      earlierText: was?.text ?? '',
    })),
  };
};
