import * as z from 'zod';
import { collection } from '../collection';

/** 放假安排: one year's days off and days worked for them in one district, as the notice says; the id is district and year. */
export const workCalendars = collection({
  name: 'workCalendars',
  summary: 'Public holidays and worked weekends of one year, which limits in working days go by.',
  document: z.object({
    _id: z.string(),
    districtId: z.string(),
    year: z.int(),
    documentNo: z.string(),
    daysOff: z.array(z.string()),
    daysWorked: z.array(z.string()),
    version: z.int(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-district',
      keys: [
        ['districtId', 1],
        ['year', -1],
      ],
    },
  ],
});
