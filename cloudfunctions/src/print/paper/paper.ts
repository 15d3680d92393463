/** What a paper is made of, top to bottom. How it falls on pages is the layout's matter, how it is drawn the PDF's. */
export type Block = Title | Heading | Text | Facts | Table | Choices | Signatures | Beside | Gap;

/** 标题, with a smaller line under it. */
export interface Title {
  kind: 'title';
  text: string;
  under?: string;
}

export interface Heading {
  kind: 'heading';
  text: string;
}

export interface Text {
  kind: 'text';
  text: string;
  /** First line two characters in, as a paragraph of a letter. */
  indent?: true;
  small?: true;
  bold?: true;
  align?: 'center' | 'right';
}

/** Name and value, line by line: 楼栋房号 / 3号楼2单元501. */
export interface Facts {
  kind: 'facts';
  rows: readonly (readonly [name: string, value: string])[];
}

/** Its headings stand again on every page it runs over. */
export interface Table {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

export interface Column {
  title: string;
  /** How wide, in proportion to the others. */
  share: number;
  align?: 'right' | 'center';
}

/** Boxes to tick, side by side, all of one size (fair ballot); those that find no room stand in the next line. */
export interface Choices {
  kind: 'choices';
  options: readonly string[];
}

/** Lines to sign on, side by side: 业主（签名）＿＿＿. */
export interface Signatures {
  kind: 'signatures';
  lines: readonly string[];
}

/** Blocks with a QR code at their right, its words under it. */
export interface Beside {
  kind: 'beside';
  code: string;
  caption: string;
  blocks: readonly Block[];
}

export interface Gap {
  kind: 'gap';
  /** In points (1/72 inch). */
  height: number;
}
