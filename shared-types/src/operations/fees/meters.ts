import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { id, month, optionalText, publicText, text } from '../../values';

export const meterKind = z.enum(['water', 'power']).meta({ title: '水表还是电表' });
const rule = z.enum(['area', 'home']).meta({ title: '怎么分摊' });
/** Who looks after shared utilities from the company's side or from above. */
export const supervising = ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles] as const;

/** 公共水电表: which there are, who shares each, and by what key. */
export const meters = {
  addMeter: operation({
    summary: 'Register a common meter, which homes share it, and by what key; a key of their own needs its ground.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('编号'),
      kind: meterKind,
      place: text('表名', 30),
      scope: z.enum(['community', 'building', 'stair', 'lift']).meta({ title: '管到哪里' }),
      buildings: z.array(text('楼栋', 30)).max(200).meta({ title: '哪几栋分摊' }),
      stair: z.int().min(1).max(99).nullable().meta({ title: '哪个单元分摊' }),
      countParking: z.boolean().meta({ title: '车位也分摊' }),
      rule,
      ground: optionalText('约定写在哪里', 200),
    }),
    output: z.object({ meterId: z.string() }),
  }),
  changeMeterKey: operation({
    summary: 'Share a common meter by another key from a month on that is not shared out yet, with its ground.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'meters', field: 'meterId' },
    changes: true,
    input: z.strictObject({
      meterId: id('水电表'),
      fromMonth: month('从哪个月起'),
      rule,
      ground: text('约定写在哪里', 200),
    }),
    output: z.object({}),
  }),
  closeMeter: operation({
    summary: 'Close a common meter that was registered by mistake or taken down; what was shared by it stays.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'meters', field: 'meterId' },
    changes: true,
    input: z.strictObject({ meterId: id('水电表'), reason: publicText('停用原因', 100) }),
    output: z.object({}),
  }),
  meters: operation({
    summary: 'The common meters of a community: who shares, by what key since when, and where each last ended.',
    who: supervising,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      meters: z.array(
        z.object({
          meterId: z.string(),
          kind: meterKind,
          place: z.string(),
          scopeText: z.string(),
          /** Why it is not used any more; empty while it is. */
          closedFor: z.string(),
          /** The newest last; the first holds from the beginning. */
          keys: z.array(z.object({ text: z.string(), fromMonth: month('从哪个月起').nullable() })),
          /** The newest bill that was shared out: the next one begins there and is likely to be like it. */
          last: z
            .object({
              month: month('账期'),
              toMilli: z.number(),
              ratio: z.number(),
              priceTenThou: z.number(),
              /** Prices by parts of the day; empty: one price. */
              bands: z.array(z.object({ band: z.string(), priceTenThou: z.number() })),
              supplier: z.string(),
            })
            .nullable(),
        }),
      ),
    }),
  }),
};
