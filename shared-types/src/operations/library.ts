import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole } from '../roles';
import { day, fileId, id, instant, optionalText, page, seenFile, text } from '../values';

const kind = z.enum(['rule', 'article']).meta({ title: '种类' });
const officers = ['community', 'street', 'bureau'] as const;

const listed = {
  textId: z.string(),
  kind,
  title: z.string(),
  source: z.string(),
  publisher: z.string(),
  inForceFrom: day('施行日期').nullable(),
  at: instant('发布时间'),
};

/** 资料库: rules, articles, and how many have read them. */
export const library = contract('library', 'Local rules and articles 资料, and how many have read them.', {
  texts: operation({
    summary: 'What officers have put up for a community, its street and its district, newest first, with readers.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), kind, ...page }),
    output: z.object({
      total: z.number(),
      texts: z.array(
        z.object({
          ...listed,
          readers: z.number(),
          /** The caller's own office put it up and may take it back. */
          mine: z.boolean(),
        }),
      ),
    }),
  }),
  text: operation({
    summary: 'One text, for anybody; a withdrawn one says so.',
    who: 'anyone',
    about: { kind: 'document', collection: 'libraryTexts', field: 'textId' },
    changes: false,
    input: z.strictObject({ textId: id('资料') }),
    output: z.object({
      ...listed,
      body: z.string(),
      withdrawn: z.boolean(),
      files: z.array(seenFile),
      readers: z.number(),
    }),
  }),
  noteRead: operation({
    summary: 'The caller has read a text or an explained article; counted once a person.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ textId: id('资料') }),
    output: z.object({ readers: z.number() }),
  }),
  publish: operation({
    summary:
      'Put up a rule or an article for a community, its street or its district, as far as the caller’s office reaches.',
    who: officers,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** Chosen by the page, so that a repeated tap publishes once. */
      requestId: id('编号'),
      reach: z.enum(['community', 'street', 'district']).meta({ title: '给谁看' }),
      kind,
      title: text('标题', 60),
      body: text('正文', 10_000),
      source: optionalText('来源', 120),
      inForceFrom: day('施行日期').nullable().default(null),
      fileIds: z.array(fileId('图片')).max(9).default([]).meta({ title: '图片' }),
    }),
    output: z.object({ textId: z.string() }),
  }),
  withdraw: operation({
    summary: 'Take a text off the shelf; who has its address still reads that it was withdrawn.',
    who: officers,
    about: { kind: 'document', collection: 'libraryTexts', field: 'textId' },
    changes: true,
    input: z.strictObject({ textId: id('资料') }),
    output: z.object({}),
  }),
});
