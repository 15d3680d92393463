import { useRef } from 'react';
import { randomName } from './random-name';

export interface OwnNumber {
  /** The number of what is being written: the same at every try, so that what arrives twice is done once. */
  take: () => Promise<string>;
  /** What was written has arrived; the next is another thing. */
  renew: () => void;
}

/** A number chosen by the page for something it creates. */
export function useNumber(): OwnNumber {
  const held = useRef<Promise<string>>();
  return {
    take: () => {
      held.current ??= randomName();
      return held.current;
    },
    renew: () => {
      held.current = undefined;
    },
  };
}
