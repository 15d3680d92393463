import * as z from 'zod';
import { operation } from '../../contract';
import { id, period, seenFile } from '../../values';
import { quarterId } from '../fund/reports';

/** What a street reads across its communities. */
export const streetLists = [
  'communities',
  'formation',
  'ending',
  'unfiled',
  'vacant',
  'answering',
  'climbed',
  'matters',
] as const;
export type StreetList = (typeof streetLists)[number];

/** What the bureau reads across streets and communities. */
export const districtLists = ['streets', 'formation', 'joint', 'fund-quarter', 'subsidy-plans'] as const;
export type DistrictList = (typeof districtLists)[number];

/** A list as it is handed over. */
export const takenList = z.object({ file: seenFile, fileName: z.string(), rows: z.number() });

/** Lists across communities: each is taken from the page where it is read, by whoever reads it there. */
export const listsAbove = {
  takeOfStreet: operation({
    summary:
      'A list of a whole street as a spreadsheet: its communities, 组建率, committees to look after, requests by community (of a period), climbed requests, matters in hand.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: true,
    input: z.strictObject({
      streetId: id('镇街'),
      list: z.enum(streetLists).meta({ title: '台账' }),
      /** For `answering`. */
      period: period('期间').optional(),
    }),
    output: takenList,
  }),
  takeOfDistrict: operation({
    summary:
      'A list of a whole district as a spreadsheet: its streets, 组建率 and joint meetings by street, what was handed in of the fund for a quarter, subsidy plans.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: true,
    input: z.strictObject({
      districtId: id('旗县区'),
      list: z.enum(districtLists).meta({ title: '台账' }),
      /** For `fund-quarter`. */
      quarter: quarterId.optional(),
    }),
    output: takenList,
  }),
};
