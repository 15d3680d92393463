import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, instant, text } from '../../values';

const ofDistrict = { kind: 'district', field: 'districtId' } as const;

/** 放假安排: what limits in working days take off beside weekends. */
export const holidayOperations = {
  holidays: operation({
    summary: 'Public holidays and worked weekends as they were entered for the district, year by year.',
    who: ['bureau'],
    about: ofDistrict,
    changes: false,
    input: z.strictObject({ districtId: id('旗县区') }),
    output: z.object({
      today: day('今天'),
      years: z.array(
        z.object({
          year: z.number(),
          documentNo: z.string(),
          daysOff: z.array(day('放假')),
          daysWorked: z.array(day('调休上班')),
          version: z.number(),
          enteredAt: instant('录入时间'),
        }),
      ),
    }),
  }),
  setHolidays: operation({
    summary:
      'Enter a year’s holidays from the State Council’s notice, with its number; limits set from then on go by it.',
    who: ['bureau'],
    about: ofDistrict,
    changes: true,
    input: z.strictObject({
      districtId: id('旗县区'),
      year: z.int().min(2020).max(2100).meta({ title: '年份' }),
      /** As the page saw it; 0 for a year that is not entered yet. */
      version: z.int().min(0).max(1_000_000).meta({ title: '版本' }),
      documentNo: text('通知文号', 60),
      daysOff: z.array(day('放假')).min(1).max(80).meta({ title: '放假的日子' }),
      daysWorked: z.array(day('调休上班')).max(40).default([]).meta({ title: '调休上班的日子' }),
    }),
    output: z.object({ version: z.number() }),
  }),
};
