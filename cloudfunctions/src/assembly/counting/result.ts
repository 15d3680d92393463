import type { QuestionResult } from '@mulin/domain/assembly/recount/package';
import { dayOf } from '@mulin/domain/day/day';
import { ballots } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { publicationOn } from '../after/published';
import { draftOf, type Poll } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { pollView } from '../reading/view';
import { resultView } from './result-view';

export const result: Handler<typeof assembly, 'result'> = async (_input, ctx) => {
  const poll = published(visiblePoll(ctx));
  const { objectUntil, courtUntil } = publicationOn(dayOf(poll.publishedAt));
  const { questions } = draftOf(poll);
  return {
    poll: await pollView(poll, ctx.now),
    countedAt: poll.publishedAt.toISOString(),
    results: poll.results.flatMap((one) => {
      const question = questions.find(({ questionId }) => questionId === one.questionId);
      return question ? [resultView(one, question, poll)] : [];
    }),
    objectUntil,
    courtUntil,
  };
};

export const recountPackage: Handler<typeof assembly, 'recountPackage'> = async (_input, ctx) => {
  const poll = published(visiblePoll(ctx));
  const [file] = await linksTo([poll.packageFileId]);
  if (!file) throw new Refusal('NOT_FOUND', '选票文件不在了，请联系业委会');
  return {
    file,
    fileName: `${poll.title}-选票.json`,
    ballots: await table(ballots).count({ pollId: poll._id, voted: true }),
  };
};

type Published = Poll & { publishedAt: Date; results: QuestionResult[]; packageFileId: string };

/** A result stays to be seen, also when it has become final or was annulled. */
function published(poll: Poll): Published {
  const { publishedAt, packageFileId, results } = poll;
  if (publishedAt === null || packageFileId === null || !Array.isArray(results))
    throw new Refusal('TOO_EARLY', '还没有计票，截止后几分钟内公布');
  return { ...poll, publishedAt, packageFileId, results: results as QuestionResult[] };
}
