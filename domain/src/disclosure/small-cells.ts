/** Totals of fewer than this many homes would point at persons (个人信息保护法 6, 25). */
const SMALLEST_CELL = 10;

/** A building's name, the homes in it, and whatever is summed over them. */
export interface Cell {
  name: string;
  units: number;
}

/**
 * Sums by building without naming anybody: small buildings are merged with their neighbour in the list, as `together` adds them;
 * a last small one with the cell before it. A whole community smaller than one cell has none to show.
 */
export function mergeSmallCells<C extends Cell>(cells: readonly C[], together: (a: C, b: C) => C): C[] {
  const merged: C[] = [];
  for (const cell of cells) {
    const last = merged[merged.length - 1];
    if (last && last.units < SMALLEST_CELL) merged.splice(-1, 1, named(last, cell, together));
    else merged.push(cell);
  }
  const [before, last] = merged.slice(-2);
  if (before && last && last.units < SMALLEST_CELL) merged.splice(-2, 2, named(before, last, together));
  return merged.filter(({ units }) => units >= SMALLEST_CELL);
}

const named = <C extends Cell>(a: C, b: C, together: (a: C, b: C) => C): C => ({
  ...together(a, b),
  name: `${a.name}、${b.name}`,
  units: a.units + b.units,
});
