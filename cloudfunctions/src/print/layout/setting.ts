/** The two faces a paper is set in, as far as the layout must know them. */
export interface Faces {
  /** Width of one character at size 1; undefined if the face has no such character. */
  widthOf(character: string, bold: boolean): number | undefined;
}

/** Where blocks are laid: between which margins, how large, and which characters could not be printed. */
export interface Setting {
  faces: Faces;
  width: number;
  /** Body text, in points. */
  size: number;
  missing: Set<string>;
}

/** 〓: what Chinese printers put where they have no type for a character. */
export const GETA = '〓';
export const LINE = 1.55;
/** From the top of a line to its baseline, so that characters stand in its middle. */
const BASE = 1.14;

export const baseline = (size: number, top = 0): number => top + size * BASE;

/** The text as it can be printed: one that is not in the faces becomes 〓 and is noted. */
export function printable(text: string, { faces, missing }: Setting): string {
  return Array.from(text.replace(/\t/g, ' '), (character) => {
    if (character === '\n' || faces.widthOf(character, false) !== undefined) return character;
    missing.add(character);
    return GETA;
  }).join('');
}

export function widthOf(text: string, size: number, bold: boolean, { faces }: Setting): number {
  let width = 0;
  for (const character of text) width += faces.widthOf(character, bold) ?? 0;
  return width * size;
}
