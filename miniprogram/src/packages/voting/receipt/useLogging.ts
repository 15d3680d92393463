import { useEffect, useRef } from 'react';

/** The log grows once a minute. */
const everyMs = 15_000;
/** Ten minutes: by then it is logged, or the page says what to do. */
const most = 40;

/** Looks again now and then while the page is open and the ballot has no number yet. */
export function useLogging(waiting: boolean, reload: () => void): void {
  const look = useRef(reload);
  look.current = reload;
  useEffect(() => {
    if (!waiting) return;
    let looked = 0;
    const timer = setInterval(() => {
      looked += 1;
      if (looked >= most) clearInterval(timer);
      look.current();
    }, everyMs);
    return () => clearInterval(timer);
  }, [waiting]);
}
