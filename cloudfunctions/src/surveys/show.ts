import { periodText } from '@mulin/domain/day/spoken';
import { percent } from '@mulin/domain/fraction/fraction';
import { reachesTarget, type SurveyResult } from '@mulin/domain/surveys/result';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import type { surveys as contract } from '@mulin/shared-types/operations/surveys';
import type { Handler } from '../kit/context';
import { oneOf, type Row, table } from '../kit/database';
import { isOpen } from './answer';
import { publisherOf } from './open';

type Survey = Row<typeof surveys>;

const shown = ({ _id, kind, title, period, each, publisher, closesOn, state, at }: Survey, answers: number) => ({
  ...{ surveyId: _id, kind, title, each, publisher, closesOn, state, answers },
  periodText: period ? periodText(period) : '',
  at: at.toISOString(),
});

export const list: Handler<typeof contract, 'list'> = async ({ communityId, skip, limit }) => {
  const [total, found] = await Promise.all([
    table(surveys).count({ communityId }),
    table(surveys).find({ communityId }, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  const ids = found.map(({ _id }) => _id);
  const answered =
    ids.length > 0 ? await table(surveyAnswers).sumBy({ surveyId: oneOf(ids) }, 'surveyId') : new Map<string, number>();
  return { total, surveys: found.map((one) => shown(one, answered.get(one._id) ?? 0)) };
};

const share = <S extends { of: number; satisfied: number }>(one: S) => ({
  ...one,
  percent: one.of === 0 ? '—' : percent(one.satisfied, one.of),
});

export const show: Handler<typeof contract, 'show'> = async ({ surveyId }, ctx) => {
  const survey = ctx.subjectOf(surveys);
  const { intro, reason, targetPercent, questions, state } = survey;
  const result = state === 'closed' ? (survey.result as SurveyResult) : null;
  const asks = ctx.caller.acting.some(({ role }) => ['committee', 'community', 'street'].includes(role));
  const { satisfied } = result ?? { satisfied: null };
  return {
    ...shown(survey, await table(surveyAnswers).count({ surveyId })),
    ...{ intro, reason, targetPercent, questions },
    open: isOpen(survey, ctx.now),
    mayCancel: asks && state === 'open' && survey.publisher === publisherOf(ctx),
    result: result && {
      ...result,
      satisfied: satisfied && {
        ...share(satisfied),
        reached: targetPercent === null ? null : reachesTarget(satisfied, targetPercent),
      },
      buildings: result.buildings.map(share),
    },
  };
};
