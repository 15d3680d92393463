import * as z from 'zod';
import { collection } from '../collection';

/** 资料: local rules and articles by officers, kept on the shelf of the place they are meant for. */
export const libraryTexts = collection({
  name: 'libraryTexts',
  summary: 'A local rule or an article for residents.',
  document: z.object({
    _id: z.string(),
    /** One of the three: whom it is for, and who may take it back. */
    communityId: z.string().optional(),
    streetId: z.string().optional(),
    districtId: z.string().optional(),
    /** The same in one field, to look it up by: `street:…`. */
    shelf: z.string(),
    kind: z.enum(['rule', 'article']),
    title: z.string(),
    body: z.string(),
    /** Who issued it, and its number. */
    source: z.string(),
    inForceFrom: z.string().nullable(),
    fileIds: z.array(z.string()),
    state: z.enum(['published', 'withdrawn']),
    publisher: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-shelf',
      keys: [
        ['shelf', 1],
        ['kind', 1],
        ['state', 1],
        ['at', -1],
      ],
    },
  ],
});

/** The id is (text, person): who opens a text ten times has read it once. */
export const libraryReads = collection({
  name: 'libraryReads',
  summary: 'That somebody has read a text, or an explained article.',
  document: z.object({ _id: z.string(), textId: z.string(), at: z.date() }),
  indexes: [{ name: 'by-text', keys: [['textId', 1]] }],
});
