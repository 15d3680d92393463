import { useCallback, useState } from 'react';

export interface Fields<F> {
  values: F;
  /** What a field calls when it is typed in: `onChange={set('title')}`. */
  set: <K extends keyof F>(name: K) => (value: F[K]) => void;
  /** Several at once, or back to the beginning. */
  setAll: (values: F) => void;
}

/** A form as it is being filled in. */
export function useFields<F extends object>(initial: F | (() => F)): Fields<F> {
  const [values, setAll] = useState(initial);
  const set = useCallback(
    <K extends keyof F>(name: K) =>
      (value: F[K]) =>
        setAll((before) => ({ ...before, [name]: value })),
    [],
  );
  return { values, set, setAll };
}
