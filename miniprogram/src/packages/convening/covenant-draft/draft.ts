import { OUTLINES } from '@mulin/domain/assembly/governing/outline';
import type { WholeVersion } from './Existing';

export type Kind = WholeVersion['kind'];

export interface ChapterDraft {
  key: number;
  chapter: string;
  hint: string;
  /** One clause a paragraph: an empty line begins the next. */
  text: string;
}

export interface Draft {
  kind: Kind;
  title: string;
  wantedFrom: string;
  chapters: ChapterDraft[];
  photos: string[];
}

export const kinds: readonly { id: Kind; text: string; detail: string }[] = [
  { id: 'covenant', text: '管理规约', detail: '大家住在一起的规矩' },
  { id: 'rules-of-procedure', text: '业主大会议事规则', detail: '开会和投票的规矩' },
  { id: 'committee-rules', text: '业主委员会工作规则', detail: '业委会办事的规矩' },
];

export const titleOf = (kind: Kind): string => kinds.find(({ id }) => id === kind)?.text ?? '';

/** The preset headings, to be filled in. */
export const outlineOf = (kind: Kind): ChapterDraft[] =>
  OUTLINES[kind].map(({ chapter, hint }, key) => ({ key, chapter, hint, text: '' }));

export function draftFrom(existing: WholeVersion | undefined): Draft {
  if (!existing) return { kind: 'covenant', title: '', wantedFrom: '', chapters: outlineOf('covenant'), photos: [] };
  const chapters: ChapterDraft[] = [];
  for (const { chapter, text } of existing.clauses) {
    const last = chapters.at(-1);
    if (last && last.chapter === chapter) last.text += `\n\n${text}`;
    else chapters.push({ key: chapters.length, chapter, hint: '', text });
  }
  const { kind, title, wantedFrom } = existing;
  return {
    kind,
    title,
    wantedFrom: wantedFrom ?? '',
    chapters: chapters.length > 0 ? chapters : outlineOf(kind),
    photos: [],
  };
}

/** What is sent: chapters nobody wrote anything under are left out. */
export const clausesOf = (chapters: readonly ChapterDraft[]): { chapter: string; text: string }[] =>
  chapters.flatMap(({ chapter, text }) =>
    text
      .split(/\n\s*\n/)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== '')
      .map((clause) => ({ chapter, text: clause })),
  );
