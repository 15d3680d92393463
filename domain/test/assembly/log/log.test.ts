import { createHash } from 'node:crypto';
import { type LogEntry, leafOf } from '../../../src/assembly/log/leaf';
import { appendEntries, emptyLog, summaryOf } from '../../../src/assembly/log/log';
import { treeHash } from '../../../src/canonical/merkle';

const pollId = 'a'.repeat(64);
const entries: LogEntry[] = Array.from({ length: 10 }, (_, i) => ({
  commit: createHash('sha256').update(`${i}`).digest('hex'),
  at: `2026-04-01T08:00:0${i}.000Z`,
  channel: i % 2 ? 'paper' : 'electronic',
}));

test('a leaf is the RFC 9162 hash of the canonical entry and the poll it belongs to', () => {
  const [entry] = entries as [LogEntry];
  const text = `{"at":"${entry.at}","channel":"electronic","commit":"${entry.commit}","pollId":"${pollId}","v":"mulin-leaf/1"}`;
  const expected = createHash('sha256').update(Buffer.of(0)).update(text).digest('hex');
  expect(leafOf(pollId, entry)).toBe(expected);
});

test('the chain is SHA-256 over tag, link before and leaf, and begins with the poll', () => {
  let link = Buffer.from(pollId, 'hex');
  for (const entry of entries) {
    const hash = createHash('sha256').update('mulin/link/1\n').update(link);
    link = hash.update(Buffer.from(leafOf(pollId, entry), 'hex')).digest();
  }
  expect(summaryOf(appendEntries(emptyLog(pollId), entries))).toEqual({
    size: 10,
    root: treeHash(entries.map((entry) => leafOf(pollId, entry))),
    chain: link.toString('hex'),
  });
});

test('page by page is the same log as at once', () => {
  const paged = appendEntries(appendEntries(emptyLog(pollId), entries.slice(0, 7)), entries.slice(7));
  expect(paged).toEqual(appendEntries(emptyLog(pollId), entries));
});

test('two entries that change places change both tree and chain', () => {
  const turned = appendEntries(emptyLog(pollId), [...entries].reverse());
  const straight = summaryOf(appendEntries(emptyLog(pollId), entries));
  expect(summaryOf(turned).root).not.toBe(straight.root);
  expect(summaryOf(turned).chain).not.toBe(straight.chain);
});
