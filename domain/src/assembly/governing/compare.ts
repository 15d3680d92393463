export interface Clause {
  no: number;
  chapter: string;
  text: string;
}

export interface ClauseChange {
  change: 'added' | 'removed' | 'changed' | 'moved';
  now: Clause | null;
  earlier: Clause | null;
}

/**
 * Which clauses differ. A clause whose words are in both is the same, or moved if it has another number or heading now; of the rest,
 * those that stand between the same neighbours are read as one changed clause, and what is left over came or went.
 */
export function compareClauses(
  earlier: readonly Clause[],
  now: readonly Clause[],
): { same: number; changes: ClauseChange[] } {
  const pairs = alike(earlier, now);
  const changes: ClauseChange[] = [];
  let same = 0;
  let [from, to] = [0, 0];
  for (const [i, j] of [...pairs, [earlier.length, now.length] as const]) {
    changes.push(...between(earlier.slice(from, i), now.slice(to, j)));
    const [a, b] = [earlier[i], now[j]];
    if (a && b) {
      if (a.no === b.no && a.chapter === b.chapter) same += 1;
      else changes.push({ change: 'moved', now: b, earlier: a });
    }
    [from, to] = [i + 1, j + 1];
  }
  return { same, changes: joinMoves(changes) };
}

/** What lies between two clauses that stayed: changed one by one, then what one side has more of. */
function between(earlier: readonly Clause[], now: readonly Clause[]): ClauseChange[] {
  const both = Math.min(earlier.length, now.length);
  return [
    ...now.slice(0, both).map((one, at) => ({ change: 'changed' as const, now: one, earlier: earlier[at] ?? null })),
    ...now.slice(both).map((one) => ({ change: 'added' as const, now: one, earlier: null })),
    ...earlier.slice(both).map((one) => ({ change: 'removed' as const, now: null, earlier: one })),
  ];
}

/** A clause that went in one place and came with the same words in another only moved. */
function joinMoves(changes: readonly ClauseChange[]): ClauseChange[] {
  const joined: ClauseChange[] = [];
  const gone = new Set<ClauseChange>();
  for (const one of changes) {
    const from =
      one.change === 'added'
        ? changes.find(
            (other) => !gone.has(other) && other.change === 'removed' && other.earlier?.text === one.now?.text,
          )
        : undefined;
    if (from) gone.add(from);
    joined.push(from ? { change: 'moved', now: one.now, earlier: from.earlier } : one);
  }
  return joined.filter((one) => !gone.has(one));
}

/** Longest common subsequence of the texts, as pairs of places. At most 300 clauses a side. */
function alike(a: readonly Clause[], b: readonly Clause[]): [number, number][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.text === b[j]?.text) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
