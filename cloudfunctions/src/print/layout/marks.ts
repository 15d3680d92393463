/** What stands on a page, in points from its top left corner. Text by its baseline. */
export type Mark =
  | { kind: 'text'; x: number; y: number; text: string; size: number; bold: boolean; grey: boolean }
  | { kind: 'line'; x: number; y: number; toX: number; toY: number; dashed: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number; filled: boolean }
  | { kind: 'code'; x: number; y: number; side: number; text: string };

/** Marks that stay together on one page. */
export interface Piece {
  height: number;
  marks: readonly Mark[];
  /** Not the last thing on a page: a heading goes with what it heads. */
  keepWithNext?: boolean;
}

/** A block laid out: where a page ends between its pieces, `head` stands again on the next. */
export interface Laid {
  pieces: readonly Piece[];
  head?: Piece;
}

export function moved(marks: readonly Mark[], x: number, y: number): Mark[] {
  return marks.map((mark) =>
    mark.kind === 'line'
      ? { ...mark, x: mark.x + x, toX: mark.toX + x, y: mark.y + y, toY: mark.toY + y }
      : { ...mark, x: mark.x + x, y: mark.y + y },
  );
}

export const line = (x: number, y: number, toX: number, toY: number, dashed = false): Mark => ({
  kind: 'line',
  x,
  y,
  toX,
  toY,
  dashed,
});
