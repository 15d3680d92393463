import { useEffect, useRef } from 'react';
import type { Cloud } from '../../cloud/cloud';
import { setUncastVotes } from '../../settings/uncast';

type Polls = Awaited<ReturnType<Cloud['assembly']['list']>>;

/** How many votes go on and are over; stays while the other list is fetched. Also brings the count on the tab up to date. */
export function useCounts(polls: Polls | undefined, running: boolean): Pick<Polls, 'running' | 'finished'> | undefined {
  const counts = useRef<Pick<Polls, 'running' | 'finished'>>();
  counts.current = polls ?? counts.current;
  useEffect(() => {
    if (!polls || !running) return;
    setUncastVotes(polls.polls.filter(({ state, mine }) => state === 'open' && mine === 'to-vote').length);
  }, [polls, running]);
  return counts.current;
}
