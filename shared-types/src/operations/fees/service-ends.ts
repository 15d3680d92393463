import * as z from 'zod';
import { operation } from '../../contract';
import { companyRoles, supervisorRoles } from '../../roles';
import { day, id, instant, optionalText, page, text } from '../../values';

const state = z.enum(['asked', 'refused', 'approved', 'done']);
const look = [...companyRoles, 'committee', ...supervisorRoles] as const;
const about = { kind: 'community', field: 'communityId' } as const;

/** 服务终止: bills go to the last day of service and no further (民法典 949, 950); what was paid beyond it goes back. */
export const serviceEnds = {
  askServiceEnd: operation({
    summary:
      'Say on which day the contract, or the service after it, ends; nothing changes until somebody else agrees.',
    who: ['manager', 'street'],
    about,
    changes: true,
    input: z.strictObject({ communityId: id('小区'), lastDay: day('服务到哪天'), ground: text('依据', 200) }),
    output: z.object({ serviceEndId: z.string() }),
  }),
  decideServiceEnd: operation({
    summary:
      'Another person agrees or does not. Agreed, no standard is in force after the day, and unpaid bills are cut to it or taken back; paid ones are listed, to be given back as unserved.',
    who: ['manager', 'street'],
    about: { kind: 'document', collection: 'serviceEnds', field: 'serviceEndId' },
    changes: true,
    input: z.strictObject({
      serviceEndId: id('服务终止'),
      approve: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('意见', 200),
    }),
    output: z.object({ state, shortened: z.number() }),
  }),
  serviceEnds: operation({
    summary: 'When service was said to end, the newest first, and what became of it.',
    who: look,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      ends: z.array(
        z.object({
          serviceEndId: z.string(),
          lastDay: day('服务到哪天'),
          ground: z.string(),
          state,
          note: z.string(),
          mine: z.boolean(),
          shortened: z.number(),
          at: instant('时间'),
        }),
      ),
    }),
  }),
  paidBeyondEnd: operation({
    summary: 'Bills that were paid beyond the last day of service, and what of them is to be given back.',
    who: look,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      bills: z.array(
        z.object({
          billId: z.string(),
          unitLabel: z.string(),
          title: z.string(),
          fen: z.number(),
          /** Asked for already, and on its way. */
          underway: z.boolean(),
        }),
      ),
    }),
  }),
};
