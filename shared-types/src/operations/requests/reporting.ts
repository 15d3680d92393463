import * as z from 'zod';
import { operation } from '../../contract';
import { companyRoles, residentRoles } from '../../roles';
import { id, instant, page, requestKind, text, urgency } from '../../values';
import { aboutRequest, afterReport, insideHome, reported, request, requestId, row, who } from './fields';

/** What residents see and say: what can be reported, whether somebody did, how far it got. */
export const reporting = {
  categories: operation({
    summary: 'Categories, places and time limits of this community; what cannot wait on top.',
    who: [...residentRoles, ...companyRoles, 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      categories: z.array(z.object({ category: z.string(), kind: requestKind, title: z.string(), urgency })),
      places: z.array(z.string()),
      /** The company's own number, for what cannot wait. */
      dutyPhone: z.string(),
      urgencies: z.array(
        z.object({
          urgency,
          title: z.string(),
          takeText: z.string(),
          doneText: z.string(),
          example: z.string(),
        }),
      ),
      reopenDays: z.number(),
    }),
  }),
  alike: operation({
    summary: 'Open reports of the same category at the same common place, without persons: 已有人报过.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), category: text('类别', 40), place: text('地点', 60) }),
    output: z.object({
      found: z.array(
        z.object({
          requestId: z.string(),
          category: z.string(),
          place: z.string(),
          stateTitle: z.string(),
          affected: z.number(),
          own: z.boolean(),
          reportedAt: instant('报修时间'),
        }),
      ),
    }),
  }),
  report: operation({
    summary: 'Report something broken, complain or suggest, with photos or video.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject(reported),
    output: afterReport,
  }),
  reportFor: operation({
    summary: 'Staff enter it for a home that called or came; who did stands in the history.',
    who: who.work,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      ...reported,
      heardBy: z.enum(['phone', 'counter', 'round']).meta({ title: '怎么知道的' }),
    }),
    output: afterReport,
  }),
  reportForNeighbour: operation({
    summary: 'What is broken in a neighbour’s home: theirs from then on; whoever reported it hears how far it got.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      ...insideHome,
      unitId: id('自己的房屋'),
      neighbourUnitId: id('邻居的房屋'),
    }),
    output: afterReport,
  }),
  join: operation({
    summary: 'A neighbour is affected too: told of every step, instead of reporting it again.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), requestId }),
    output: z.object({ affected: z.number() }),
  }),
  joined: operation({
    summary: 'What others reported and this home is affected by: how far it got, without persons.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), ...page }),
    output: z.object({
      now: instant('现在'),
      requests: z.array(
        z.object({
          requestId: z.string(),
          category: z.string(),
          place: z.string(),
          stateTitle: z.string(),
          steps: z.array(z.object({ at: instant('时间'), title: z.string() })),
        }),
      ),
    }),
  }),
  mine: operation({
    summary: 'Requests of a home, newest first.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), ...page }),
    output: z.object({ requests: z.array(row) }),
  }),
  show: operation({
    summary: 'One request with its whole history.',
    who: [...residentRoles, ...who.watch],
    about: aboutRequest,
    changes: false,
    input: z.strictObject({ requestId }),
    output: z.object({ now: instant('现在'), request }),
  }),
};
