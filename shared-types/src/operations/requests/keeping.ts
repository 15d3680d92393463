import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, requestKind, text, urgency } from '../../values';
import { who } from './fields';

const minutes = (title: string) => z.int().min(1).max(86_400).meta({ title });
const category = z
  .strictObject({
    category: id('类别编号'),
    kind: requestKind,
    title: text('类别名称', 12),
    urgency,
    /** A worker's id, or empty: whoever is on duty, then whoever takes it. */
    workerId: z.string().max(128).default('').meta({ title: '谁来办' }),
  })
  .meta({ title: '类别' });
const minuteOfDay = (title: string) => z.int().min(0).max(1439).meta({ title });

/** 类别、地点、时限、值班: what staff keep, so that a report finds its way by itself. */
export const keeping = {
  lists: operation({
    summary: 'The community’s own categories, places and limits as staff keep them, and who can be named.',
    who: ['clerk', 'manager', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      version: z.number(),
      categories: z.array(
        z.object({ category: z.string(), kind: requestKind, title: z.string(), urgency, workerId: z.string() }),
      ),
      places: z.array(z.string()),
      limits: z.array(
        z.object({
          urgency,
          title: z.string(),
          takeWithin: z.number(),
          onSiteWithin: z.number().nullable(),
          doneWithin: z.number(),
        }),
      ),
      reopenDays: z.number(),
      workers: z.array(z.object({ workerId: z.string(), name: z.string(), role: z.string(), open: z.number() })),
    }),
  }),
  keepLists: operation({
    summary: 'Keep categories, who sees to each of them, and places.',
    who: ['manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** As the page saw it: two who change it at once do not write over one another. */
      version: z.int().min(0).max(1_000_000).meta({ title: '版本' }),
      categories: z.array(category).min(1).max(60).meta({ title: '类别' }),
      places: z.array(text('地点', 40)).max(200).meta({ title: '地点' }),
    }),
    output: z.object({ version: z.number() }),
  }),
  setLimits: operation({
    summary: 'The street or the bureau sets the limits by urgency and the days for reopening; later reports get them.',
    who: ['street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      version: z.int().min(0).max(1_000_000).meta({ title: '版本' }),
      limits: z
        .array(
          z
            .strictObject({
              urgency,
              takeWithin: minutes('几分钟内接单'),
              onSiteWithin: minutes('几分钟内到场').nullable().default(null).meta({ title: '几分钟内到场' }),
              doneWithin: minutes('几分钟内办好'),
            })
            .meta({ title: '时限' }),
        )
        .max(6)
        .meta({ title: '时限' }),
      reopenDays: z.int().min(1).max(60).meta({ title: '几天内可以重开' }),
    }),
    output: z.object({ version: z.number() }),
  }),
  roster: operation({
    summary: 'Who is on duty: every week, and on single days from today on.',
    who: who.work,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      duties: z.array(
        z.object({
          dutyId: z.string(),
          name: z.string(),
          day: day('日期').nullable(),
          weekdays: z.array(z.number()),
          from: z.number(),
          to: z.number(),
          categories: z.array(z.string()),
          buildings: z.array(z.string()),
          /** The person no longer holds the post: nothing is given to them. */
          gone: z.boolean(),
        }),
      ),
      workers: z.array(z.object({ workerId: z.string(), name: z.string(), role: z.string(), open: z.number() })),
      categories: z.array(z.object({ category: z.string(), title: z.string() })),
      buildings: z.array(z.string()),
    }),
  }),
  addDuty: operation({
    summary: 'Put somebody on the roster.',
    who: ['manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      dutyId: id('排班编号'),
      workerId: id('师傅'),
      day: day('哪一天').nullable().default(null).meta({ title: '哪一天' }),
      weekdays: z
        .array(z.int().min(1).max(7).meta({ title: '星期几' }))
        .max(7)
        .default([])
        .meta({ title: '星期几' }),
      from: minuteOfDay('几点开始'),
      to: minuteOfDay('几点结束'),
      categories: z.array(id('类别')).max(60).default([]).meta({ title: '管哪些类别' }),
      buildings: z.array(text('楼栋', 40)).max(60).default([]).meta({ title: '管哪些楼' }),
    }),
    output: z.object({ dutyId: z.string() }),
  }),
  endDuty: operation({
    summary: 'Take somebody off the roster.',
    who: ['manager'],
    about: { kind: 'document', collection: 'duties', field: 'dutyId' },
    changes: true,
    input: z.strictObject({ dutyId: id('排班') }),
    output: z.object({}),
  }),
};
