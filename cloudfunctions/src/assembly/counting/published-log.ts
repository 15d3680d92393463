import type { PublishedLog } from '@mulin/domain/assembly/recount/package';
import { logPages } from '@mulin/shared-types/documents/assembly';
import { above, table } from '../../kit/database';

/** Pages read at once: some thousand entries. */
const PAGES = 5;

/** The whole log as it is published: entries without whose they are, and the signed head of every page. */
export async function publishedLog(pollId: string): Promise<PublishedLog> {
  const log: PublishedLog = { entries: [], heads: [] };
  for (let last = 0; ; ) {
    const pages = await table(logPages).find(
      { pollId, first: above(last) },
      { limit: PAGES, orderBy: [['first', 'asc']], fields: ['first', 'entries', 'head'] },
    );
    for (const { entries, head, first } of pages) {
      for (const { commit, at, channel } of entries) log.entries.push({ commit, at, channel });
      const { size, root, chain, at, closes, signature } = head;
      log.heads.push({ size, root, chain, at, closes, signature });
      last = first;
    }
    if (pages.length < PAGES) return log;
  }
}
