/** A sheet as it lies in the file: rows of cells by position, so that row `i` is line `i + 1`. */
export interface Sheet {
  name: string;
  rows: readonly (readonly unknown[])[];
  /** Merged ranges, zero-based and with both ends inside. */
  merges?: readonly Merge[];
}

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const MEANINGS = {
  building: { title: '楼栋', required: false },
  unit: { title: '单元', required: false },
  no: { title: '房号', required: false },
  location: { title: '房屋坐落（楼栋单元房号写在一起）', required: false },
  area: { title: '建筑面积', required: true },
  owner: { title: '业主', required: true },
  coOwners: { title: '共有人', required: false },
  phone: { title: '联系电话', required: false },
  idNo: { title: '证件号码', required: false },
  use: { title: '用途', required: false },
  areaSource: { title: '面积来源', required: false },
  status: { title: '交付状态', required: false },
  remark: { title: '备注', required: false },
} as const;

export type Meaning = keyof typeof MEANINGS;

/** Where a meaning was found. `confidence` 0–100; a page lets a person confirm or correct it. */
export interface ColumnMatch {
  meaning: Meaning;
  title: string;
  heading: string;
  /** Column letter, or null if there is none. */
  column: string | null;
  required: boolean;
  confidence: number;
}

/** Corrections by a person: meaning → column letter, or null for "there is none". */
export type Mapping = Partial<Record<Meaning, string | null>>;

/** What a home is used for: dwelling, shop, parking space, storage or something else. */
export type UseKind = 'home' | 'shop' | 'parking' | 'storage' | 'other';
export type HandOver = 'delivered' | 'sold-undelivered' | 'unsold';
/** Where an area comes from: the register first, else the survey, else the sale contract (SPC interpretation art. 8). */
export type AreaSource = 'register' | 'surveyed' | 'contract';

/** A row that may go on the roll. Texts are as written, made narrow and trimmed. */
export interface RegisterRow {
  sheet: string;
  line: number;
  building: string;
  /** 单元; null where there is none (shops, garages). */
  unit: number | null;
  no: string;
  /** Integer 0.01 ㎡, above zero. */
  areaCenti: number;
  /** The owner cell as written. */
  owner: string;
  use: string;
  status: string;
  /** Everybody named as owner, one or more. */
  owners: string[];
  phone: string;
  idNo: string;
  remark: string;
  kind: UseKind;
  handOver: HandOver;
  areaSource: AreaSource | null;
}

/** A row at fault or in doubt: `why` in English for programs, `message` in Chinese for the person who mends it. */
export interface BadRow {
  sheet: string;
  line: number;
  why: string;
  message: string;
}

export interface Register {
  /** Sheets that hold a register. */
  sheets: string[];
  /** The heading match of the first of them. */
  columns: ColumnMatch[];
  /** Its headings as they stand, for the page's choices. */
  headings: { column: string; heading: string }[];
  accepted: RegisterRow[];
  rejected: BadRow[];
  warnings: BadRow[];
  totals: { acceptedRows: number; rejectedRows: number; areaCenti: number };
}
