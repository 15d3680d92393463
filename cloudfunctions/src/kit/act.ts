import { AsyncLocalStorage } from 'node:async_hooks';

/** What one call of a person does to the world, watched from where it is done. Timers and callbacks are not watched. */
export interface Act {
  /** Awaited before the first write: puts down who is about to do what. */
  begin(): Promise<void>;
  /** True once something is known to be different. */
  changed: boolean;
}

const watched = new AsyncLocalStorage<Act | undefined>();

export const during = <R>(act: Act, work: () => R): R => watched.run(act, work);
/** For the trail itself, which would otherwise wait for its own first line. */
export const unwatched = <R>(work: () => R): R => watched.run(undefined, work);

/** Every write passes here: documents, files, WeChat Pay. `changed` says from the answer whether anything is different now. */
export async function writing<R>(work: () => Promise<R>, changed: (answer: R) => boolean = () => true): Promise<R> {
  const act = watched.getStore();
  if (!act) return work();
  await act.begin();
  const answer = await work();
  if (changed(answer)) act.changed = true;
  return answer;
}
