import { createStore, useStore } from './store';

const uncast = createStore(0);

/** How many open votes I have not cast yet: the count on the 议事 tab. */
export function useUncastVotes(): number {
  return useStore(uncast);
}

export const uncastVotes = (): number => uncast.get();

export function setUncastVotes(count: number): void {
  uncast.set(count);
}
