import { emptyLog, type LogState } from '@mulin/domain/assembly/log/log';
import { logPages } from '@mulin/shared-types/documents/assembly';
import { type Row, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import type { Logged } from './tell-logged';

export type LogPage = Row<typeof logPages>;

/** More ballots than a vote can have: 60,000 heads, thirty times each. */
const DIGITS = 8;

/** Made of the number of its first entry: of several who write the next page, one can. */
export const pageId = (pollId: string, first: number): string => `${pollId}.${String(first).padStart(DIGITS, '0')}`;

export const newestPage = (pollId: string): Promise<LogPage | undefined> =>
  table(logPages).first({ pollId }, [['first', 'desc']]);

/** The log as it stands behind a page. Its name in everything signed is the hash of the card. */
export function stateAfter({ cardHash }: Poll, page: LogPage | undefined): LogState {
  if (cardHash === null) throw new Error('a log before the card');
  if (!page) return emptyLog(cardHash);
  const { size, chain } = page.head;
  return { pollId: cardHash, size, chain, peaks: page.peaks };
}

/** The entries of a page with their numbers. */
export const numbered = ({ first, entries }: LogPage): Logged[] =>
  entries.map((entry, index) => ({ ...entry, number: first + index }));
