import { dayOf } from '@mulin/domain/day/day';
import { percent } from '@mulin/domain/fraction/fraction';
import { resultOf, type SurveyResult } from '@mulin/domain/surveys/result';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { below, type Row, table, transaction } from '../kit/database';
import { postNoticeIn } from '../kit/notice';
import type { Timer } from '../kit/others';

type Survey = Row<typeof surveys>;

/** A tick takes the oldest few; the next ones come with the next tick. */
const A_TICK = 5;
const MOST_ANSWERS = 100_000;
/** What was sent in the last moment of the day may still be on its way: longer than any call lasts. */
const LAST_ANSWERS_MS = 5 * 60_000;

/** 截止: adds up surveys whose last day is over and posts their sums on the board. */
export const close: Timer = async ({ now }) => {
  const due = await table(surveys).find(
    { state: 'open', closesOn: below(dayOf(new Date(now.getTime() - LAST_ANSWERS_MS))) },
    { limit: A_TICK, orderBy: [['closesOn', 'asc']] },
  );
  for (const survey of due) {
    // One that cannot be added up keeps no other waiting.
    await closeOne(survey, now).catch((error: unknown) => console.error(`close ${survey._id}`, error));
  }
};

/** Nothing is answered any more a little after its day is over, so the sums may be computed before the state moves. */
async function closeOne(survey: Survey, now: Date): Promise<void> {
  const { _id, communityId, questions } = survey;
  const all = await table(surveyAnswers).findAll(
    { surveyId: _id },
    { atMost: MOST_ANSWERS, fields: ['building', 'answers'] },
  );
  const result = resultOf(questions, all);
  await transaction(async (tx) => {
    const asked = await tx.get(surveys, _id);
    if (asked?.state !== 'open') return;
    await tx.update(surveys, _id, { state: 'closed', closedAt: now, result });
    await postNoticeIn(tx, {
      _id: `${_id}.result`,
      communityId,
      kind: 'survey-result',
      title: `${survey.title}：结果`,
      body: wordsOf(survey, result),
      fileIds: [],
      about: { kind: 'survey', id: _id },
      supersedes: null,
      reason: '',
      publishedBy: survey.by,
      publisher: survey.publisher,
      publishedAt: now,
      keepUntil: null,
    });
  });
}

function wordsOf({ targetPercent }: Survey, { answers, withheld, satisfied }: SurveyResult): string {
  if (withheld) return `收到 ${answers} 份，太少了，公布结果会看出是谁答的，所以只公布份数。`;
  const got = `收到 ${answers} 份。`;
  if (!satisfied || satisfied.of === 0) return got;
  const target = targetPercent === null ? '' : `，目标 ${targetPercent}%`;
  return `${got}满意率（很满意和满意）${percent(satisfied.satisfied, satisfied.of)}${target}。`;
}
