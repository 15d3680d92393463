import type { Poll } from './poll';

/** Counted and published, whatever became of it since. */
export const hasResult = (state: Poll['state']): boolean => ['published', 'final', 'revoked'].includes(state);
