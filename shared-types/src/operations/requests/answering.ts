import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { fileId, optionalText, text } from '../../values';
import { aboutRequest, requestId } from './fields';

/** What the home says afterwards. */
export const answering = {
  confirm: operation({
    summary: 'The resident says it is mended and rates it.',
    who: residentRoles,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      rating: z.int().min(1).max(5).meta({ title: '评分' }),
      note: optionalText('评价', 300),
    }),
    output: z.object({}),
  }),
  reopen: operation({
    summary: 'Not mended, or broken again: back to the queue.',
    who: residentRoles,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({
      requestId,
      note: text('哪里没好', 300),
      fileIds: z.array(fileId('照片')).max(6).default([]).meta({ title: '照片' }),
    }),
    output: z.object({}),
  }),
  withdraw: operation({
    summary: 'The resident takes a request back on which nobody has begun to work and for which no price is agreed.',
    who: residentRoles,
    about: aboutRequest,
    changes: true,
    input: z.strictObject({ requestId, note: optionalText('原因', 200) }),
    output: z.object({}),
  }),
};
