import * as z from 'zod';
import { collection } from '../collection';
import { fen, positiveFen } from '../values';

/** 装修押金怎么收: never edited; a later version stands in its place. The id is (community, version). */
export const depositRules = collection({
  name: 'depositRules',
  summary:
    'What a community takes as fit-out deposit and within how many days it goes back, with the clause it rests on.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    version: z.int(),
    amountFen: positiveFen('押金'),
    returnDays: z.int(),
    ground: z.string(),
    fileIds: z.array(z.string()),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-version',
      keys: [
        ['communityId', 1],
        ['version', -1],
      ],
    },
  ],
});

/** 装修押金: others' money that the firm holds (P2005), never its income. Each way two persons. */
export const deposits = collection({
  name: 'deposits',
  summary: 'A fit-out deposit of a home: taken in, asked back, checked, paid back.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** As the rule was when it was taken. */
    amountFen: positiveFen('押金'),
    returnDays: z.int(),
    ground: z.string(),
    way: z.enum(['cash', 'transfer']),
    /** The day it was handed over. */
    day: z.string(),
    fileIds: z.array(z.string()),
    /** `entered`: money is there, the second person has not confirmed it. `held` until `asked` back; `checked`: what goes back is proposed. */
    state: z.enum(['entered', 'refused', 'held', 'asked', 'checked', 'approved', 'returned']),
    /** 收据编号 `YJ2026-000003`, without gaps in the community's year; given when it is confirmed. */
    receiptNo: z.string().nullable(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    /** 完工要退: from this day the days of the rule run. */
    askedDay: z.string().nullable(),
    /** What is kept for the damage, and the photographs that show it. */
    deductFen: fen('扣下'),
    damage: z.string(),
    damageIds: z.array(z.string()),
    checkedBy: z.string().nullable(),
    approvedBy: z.string().nullable(),
    /** Of the transfer back. */
    paidDay: z.string().nullable(),
    slipIds: z.array(z.string()),
    paidBy: z.string().nullable(),
    /** Why the second person sent it back. */
    reason: z.string(),
    /** The home was sold since, by this 过户: it stays whose it was and goes back to them; null while they own the home. */
    transferId: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['enteredAt', -1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['enteredAt', -1],
      ],
    },
  ],
});
