import { dayOf } from '@mulin/domain/day/day';
import { rulings as collection } from '@mulin/shared-types/documents/after';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { rulingKinds, rulingStates } from './ruling-words';

const MOST_SHOWN = 100;

/** All of them, the newest first; what was superseded stays. */
export const rulings: Handler<typeof assembly, 'rulings'> = async ({ communityId }, { now }) => {
  const today = dayOf(now);
  const all = await table(collection).find({ communityId }, { limit: MOST_SHOWN, orderBy: [['issuedAt', 'desc']] });
  const links = new Map(
    (await linksTo(all.flatMap(({ fileIds, report }) => [...fileIds, ...(report?.fileIds ?? [])]))).map((file) => [
      file.fileId,
      file,
    ]),
  );
  const seen = (ids: readonly string[]) => ids.flatMap((id) => links.get(id) ?? []);
  return {
    rulings: all.map((one) => ({
      rulingId: one._id,
      pollId: one.pollId,
      questionIds: one.questionIds,
      kind: one.kind,
      kindText: rulingKinds[one.kind],
      subject: one.subject,
      articles: one.articles,
      reason: one.reason,
      deadlineDay: one.deadlineDay,
      late: one.deadlineDay !== null && one.deadlineDay < today && one.state === 'in-force',
      issuer: one.issuer,
      issuedAt: one.issuedAt.toISOString(),
      state: one.state,
      stateText: rulingStates[one.state],
      report: one.report?.text ?? '',
      reportFiles: seen(one.report?.fileIds ?? []),
      files: seen(one.fileIds),
      supersedes: one.supersedes,
      noticeId: one.noticeId,
    })),
  };
};
