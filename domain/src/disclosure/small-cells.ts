/** Totals of fewer than this many homes would point at persons (个人信息保护法 6, 25). */
export const SMALLEST_CELL = 10;

export interface Cell {
  names: string[];
  units: number;
  fen: number;
}

/** Payment state by building without naming anybody: small buildings are merged with their neighbour in the list. */
export function mergeSmallCells(
  cells: readonly { name: string; units: number; fen: number }[],
  smallest = SMALLEST_CELL,
): Cell[] {
  const merged: Cell[] = [];
  for (const { name, units, fen } of cells) {
    const last = merged[merged.length - 1];
    if (last && last.units < smallest) {
      last.names.push(name);
      last.units += units;
      last.fen += fen;
    } else merged.push({ names: [name], units, fen });
  }
  const [last, before] = [merged[merged.length - 1], merged[merged.length - 2]];
  if (last && before && last.units < smallest) {
    before.names.push(...last.names);
    before.units += last.units;
    before.fen += last.fen;
    merged.pop();
  }
  // A whole community smaller than one cell cannot be told without telling on somebody.
  return merged.filter((cell) => cell.units >= smallest);
}
