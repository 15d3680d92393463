import { hashOf } from '@mulin/domain/canonical/hash';
import { prints } from '@mulin/shared-types/documents/print';
import { type Row, table } from '../kit/database';
import { linksTo, storeFile } from '../kit/files';
import type { Page } from './layout/pages';
import { pdfOf } from './pdf/draw';

export type Print = Row<typeof prints>;

/** Raised when papers of the same content are to look different: then all are made anew. */
const LOOK = 1;

/** A paper before it is made: what it is about, what it says, and how that falls on pages. */
export interface NewPrint extends Omit<Print, '_id' | 'fileId' | 'pages' | 'at'> {
  /** Everything the paper says; whole numbers only. */
  content: unknown;
  pagesOf: () => Page[];
  /** Since when that has been fixed; the paper says no other time, so that it can be made again to the same bytes. */
  fixedAt: Date;
}

/** The paper with this content: found if it was made before, else made, stored and noted. */
export async function printed(paper: NewPrint, now: Date): Promise<{ print: Print; url: string }> {
  const hash = hashOf({ look: LOOK, about: paper.about, title: paper.fileName, content: paper.content }).slice(0, 32);
  const _id = `${paper.kind}.${hash}`;
  const before = await table(prints).get(_id);
  if (before) {
    const url = await linkTo(before.fileId);
    if (url !== '') return { print: before, url };
  }
  const { content: _, pagesOf, fixedAt, ...rest } = paper;
  const pages = pagesOf();
  const pdf = await pdfOf(paper.fileName.slice(0, -4), pages, fixedAt);
  const fileId = await storeFile(`print/${paper.communityId}/${paper.kind}-${hash}.pdf`, pdf);
  const print: Print = { ...rest, _id, fileId, pages: pages.length, at: now };
  await table(prints).put(print);
  return { print, url: await linkTo(fileId) };
}

async function linkTo(fileId: string): Promise<string> {
  const [link] = await linksTo([fileId]);
  return link?.url ?? '';
}

/** A name every phone and computer can keep a file under. */
export const fileNameOf = (...parts: readonly string[]): string =>
  `${parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .slice(0, 80)
    .trim()}.pdf`;
