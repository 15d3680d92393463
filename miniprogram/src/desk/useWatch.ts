import { useEffect, useRef } from 'react';

const every = 2000;

/** Looks again every two seconds while something is under way. */
export function useWatch(underWay: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => latest.current(), every);
    return () => clearInterval(timer);
  }, [underWay]);
}
