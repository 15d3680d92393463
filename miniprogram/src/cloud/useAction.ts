import { useCallback, useRef, useState } from 'react';
import { toast } from '../ui/sheet/toast';
import { asCloudError, type CloudError } from './error';

export interface Action<Args extends unknown[]> {
  /** Does it; a second press while the first is on its way is not heard. */
  run: (...args: Args) => Promise<void>;
  busy: boolean;
  error: CloudError | undefined;
  /** What is wrong with one field, to be shown under it. */
  errorOf: (field: string) => string | undefined;
}

/**
 * Something a person submits. A refusal that names a field waits for `errorOf`; any other is said aloud.
 * `act` may throw `CloudError` itself for what the phone can tell without asking.
 */
export function useAction<Args extends unknown[]>(act: (...args: Args) => Promise<unknown>): Action<Args> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CloudError>();
  const going = useRef(false);
  const latest = useRef(act);
  latest.current = act;

  const run = useCallback(async (...args: Args) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await latest.current(...args);
    } catch (thrown) {
      const refusal = asCloudError(thrown);
      setError(refusal);
      toast(refusal.message);
    } finally {
      going.current = false;
      setBusy(false);
    }
  }, []);

  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  return { run, busy, error, errorOf };
}
