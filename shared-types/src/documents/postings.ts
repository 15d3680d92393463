import * as z from 'zod';
import { collection } from '../collection';
import { fen, positiveFen } from '../values';

const postingLine = z.object({
  account: z.string(),
  /** One of the two is 0. */
  debitFen: fen('借方'),
  creditFen: fen('贷方'),
  unitId: z.string().optional(),
  billId: z.string().optional(),
  voucherIds: z.array(z.string()).optional(),
  counterparty: z.string().optional(),
  /** Contract and decision a shared-area line rests on (Civil Code 278(8)). */
  contract: z.string().optional(),
  decisionId: z.string().optional(),
  projectId: z.string().optional(),
  /** Service the line pays for: `2026-07`, or days `2026-07-01/2026-12-31`. */
  servicePeriod: z.string().optional(),
  /** Last day to pay, for the age of arrears. */
  due: z.string().optional(),
  /** 违约金: owed like a fee, never a fee that was collected. */
  charge: z.literal('late').optional(),
});

/** 记账: immutable; corrected by a reversal. The id is (source, line), so that a repeat is harmless. */
export const postings = collection({
  name: 'postings',
  summary: 'One balanced event in the community’s ledger.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    books: z.array(z.enum(['P', 'S', 'F', 'K', 'D'])),
    /** UTC+8 day the event belongs to. */
    day: z.string(),
    memo: z.string(),
    lines: z.array(postingLine).min(2),
    /** The document it comes from: `bill:…`, `order:…`, `entry:…`. */
    source: z.string(),
    /** The fact's own day, when it belongs to a period whose statement is published already. */
    factDay: z.string().nullable(),
    reverses: z.string().nullable(),
    /** 结转: carries balances forward; statements leave it out. */
    closing: z.literal(true).optional(),
    /** Running number in the community's ledger, given by the numbering tick; null until then. */
    no: z.int().nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-day',
      keys: [
        ['communityId', 1],
        ['day', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'unnumbered',
      keys: [
        ['no', 1],
        ['at', 1],
      ],
    },
    {
      name: 'by-writing',
      keys: [
        ['communityId', 1],
        ['at', 1],
      ],
    },
    {
      name: 'by-unit',
      keys: [
        ['lines.unitId', 1],
        ['day', 1],
      ],
    },
    {
      name: 'by-number',
      keys: [
        ['communityId', 1],
        ['no', 1],
      ],
    },
  ],
});

/** 凭证: the paper behind a posting. */
export const vouchers = collection({
  name: 'vouchers',
  summary: 'The paper behind a cost or an income.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    counterparty: z.string(),
    amountFen: positiveFen('金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    postingId: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['day', 1],
      ],
    },
  ],
});
