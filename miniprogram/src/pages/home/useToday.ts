import { useEffect } from 'react';
import { type Cloud, cloud } from '../../cloud/cloud';
import { type Load, useLoad } from '../../cloud/useLoad';
import { setUncastVotes } from '../../settings/uncast';

/** What the first screen shows of a home. */
export type TodayAnswer = Awaited<ReturnType<Cloud['account']['home']>>;

/** One call for the whole screen; it also knows the count on the 议事 tab. */
export function useToday(unitId: string | undefined): Load<TodayAnswer> {
  const today = useLoad(unitId === undefined ? undefined : `home.${unitId}`, () =>
    cloud.account.home({ unitId: unitId ?? '' }),
  );
  const uncast = today.data?.pollsToVote;
  useEffect(() => {
    if (uncast !== undefined) setUncastVotes(uncast);
  }, [uncast]);
  return today;
}
