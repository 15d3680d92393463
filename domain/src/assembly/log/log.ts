import { concat, fromHex, toHex, utf8 } from '../../canonical/bytes';
import { hashBytes } from '../../canonical/hash';
import { appendLeaves, type Frontier, NO_LEAVES, rootOf } from './frontier';
import { type LogEntry, leafOf } from './leaf';

/** 登记簿 as far as it has been written: all a sequencer must remember to go on. */
export interface LogState extends Frontier {
  pollId: string;
  /** Last link of the hash chain, lower-case hex. */
  chain: string;
}

const TAG = utf8('mulin/link/1\n');

/** The log of a poll before its first entry. The chain begins with the poll itself, so no two polls share a link. */
export function emptyLog(pollId: string): LogState {
  return { pollId, ...NO_LEAVES, chain: pollId };
}

/** The log after further entries, in the order of their numbers. */
export function appendEntries(log: LogState, entries: readonly LogEntry[]): LogState {
  const leaves = entries.map((entry) => leafOf(log.pollId, entry));
  return { pollId: log.pollId, ...appendLeaves(log, leaves), chain: leaves.reduce(nextLink, log.chain) };
}

/** What a tree head says about the log: number of entries, root of the tree, last link of the chain. */
export interface LogSummary {
  size: number;
  root: string;
  chain: string;
}

export function summaryOf(log: LogState): LogSummary {
  return { size: log.size, root: rootOf(log), chain: log.chain };
}

/** SHA-256(tag ‖ link before ‖ leaf hash). */
function nextLink(link: string, leaf: string): string {
  return toHex(hashBytes(concat(TAG, fromHex(link), fromHex(leaf))));
}
