import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { day, id, text } from '../../values';

/** Whom of a home: `owner.0`, the first on the roll, or the id of somebody's binding. */
const person = id('哪个人');

/** 一户人家: who stands on the roll, who is bound, masked; and the one way to read a full name or number. */
export const looks = {
  household: operation({
    summary:
      'Who is on the roll of a home and who is bound to it. Staff read masked names; the owner reads those of the own home.',
    who: ['owner', 'clerk', 'manager', 'repairer', 'community'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      owners: z.array(z.object({ person: z.string(), name: z.string(), phoneMasked: z.string() })),
      people: z.array(
        z.object({
          membershipId: z.string(),
          role: z.enum(residentRoles),
          roleTitle: z.string(),
          status: z.enum(['pending', 'active']),
          name: z.string(),
          phoneMasked: z.string(),
          note: z.string(),
          sinceDay: day('起'),
          untilDay: day('住到哪天').nullable(),
          mine: z.boolean(),
          mayDecide: z.boolean(),
          mayEnd: z.boolean(),
        }),
      ),
      /** Full names and numbers the caller may still read today; 0 for an owner. */
      looksLeft: z.number(),
    }),
  }),
  endResident: operation({
    summary:
      'End somebody’s binding to a home, with a reason the person reads: the owner that of family and tenants, staff theirs too, the community an owner’s.',
    who: ['owner', 'clerk', 'manager', 'community'],
    about: { kind: 'document', collection: 'memberships', field: 'membershipId' },
    changes: true,
    input: z.strictObject({ membershipId: id('住户'), reason: text('理由', 200) }),
    output: z.object({}),
  }),
  reveal: operation({
    summary:
      'Read one full name or telephone of one person of a home, with a reason. Counted by the day, in the audit, and seen by the person.',
    who: ['clerk', 'manager', 'repairer', 'community'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      person,
      field: z.enum(['phone', 'name']).meta({ title: '看什么' }),
      reason: text('查看理由', 100),
    }),
    output: z.object({ value: z.string() }),
  }),
};
