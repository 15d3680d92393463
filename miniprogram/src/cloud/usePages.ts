import { useRef } from 'react';
import { type Load, useLoad } from './useLoad';

export interface Pages<Answer> {
  /** The answers to every page asked for so far, in order. */
  load: Load<Answer[]>;
  /** Asks for one page more. */
  more: () => void;
}

/** How many rows a page of a list holds. */
export const pageSize = 20;

/** A list that comes in pages: what was opened stays open when the list is fetched again. */
export function usePages<Answer>(name: string | undefined, page: (skip: number) => Promise<Answer>): Pages<Answer> {
  const open = useRef(1);
  const load = useLoad(name, () => Promise.all(Array.from({ length: open.current }, (_, at) => page(at * pageSize))));
  const more = () => {
    open.current += 1;
    load.reload();
  };
  return { load, more };
}
