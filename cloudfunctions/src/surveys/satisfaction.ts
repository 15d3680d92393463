import { percent } from '@mulin/domain/fraction/fraction';
import { reachesTarget, type SurveyResult } from '@mulin/domain/surveys/result';
import { surveys } from '@mulin/shared-types/documents/surveys';
import { oneOf, table } from '../kit/database';

/** Of all communities asked about in one period. */
const MOST = 1_000;

export interface Satisfaction {
  percent: string;
  target: number | null;
  reached: boolean | null;
}

/** 满意率 by community: of each the survey of that period that was closed last; none where too few answered to say anything. */
export async function satisfactionIn(
  communityIds: readonly string[],
  period: string,
): Promise<ReadonlyMap<string, Satisfaction>> {
  if (communityIds.length === 0) return new Map();
  const asked = await table(surveys).find(
    { communityId: oneOf(communityIds), period, state: 'closed' },
    { limit: MOST, orderBy: [['closedAt', 'asc']] },
  );
  return new Map(
    asked.flatMap(({ communityId, targetPercent, result }) => {
      const { satisfied } = result as SurveyResult;
      if (!satisfied || satisfied.of === 0) return [];
      const reached = targetPercent === null ? null : reachesTarget(satisfied, targetPercent);
      return [[communityId, { percent: percent(satisfied.satisfied, satisfied.of), target: targetPercent, reached }]];
    }),
  );
}
