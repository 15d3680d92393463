import { utf8 } from '../../canonical/bytes';
import { canonical } from '../../canonical/canonical';
import { leafHash } from '../../canonical/merkle';
import type { Channel } from '../policy';

/** A line of the log 登记簿: that a ballot was handed in, when and how; never what it says or whose it is. */
export interface LogEntry {
  commit: string;
  /** When it was handed in: ISO instant in UTC with milliseconds. On paper: when the paper was, not when it was entered. */
  at: string;
  channel: Channel;
}

/** RFC 9162 leaf hash of an entry, lower-case hex. */
export function leafOf(pollId: string, { commit, at, channel }: LogEntry): string {
  return leafHash(utf8(canonical({ v: 'mulin-leaf/1', pollId, commit, at, channel })));
}
