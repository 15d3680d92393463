import type { Door } from '@mulin/e2e/front-door/door';

export interface Job {
  _id: string;
  state: string;
  done: number;
}

const PAGE = 200;

/** A job of the local cloud by its id. */
export async function jobOf(door: Door, id: string): Promise<Job | undefined> {
  for (let skip = 0, total = 1; skip < total; skip += PAGE) {
    const page = await door.dev<{ total: number; documents: Job[] }>(`collections/jobs?skip=${skip}&limit=${PAGE}`);
    const found = page.documents.find(({ _id }) => _id === id);
    if (found) return found;
    total = page.total;
  }
  return undefined;
}
