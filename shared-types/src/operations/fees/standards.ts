import * as z from 'zod';
import { operation } from '../../contract';
import { draftTerms, standardTerms } from '../../fee-terms';
import { everyRole } from '../../roles';
import { buildingKind, cycle, day, id, instant, publicText, rateTenThou, text } from '../../values';

const standard = z.object({
  standardId: z.string(),
  name: z.string(),
  kind: buildingKind,
  kindTitle: z.string(),
  basis: z.enum(['area', 'unit', 'space']),
  rateTenThou: z.number(),
  feeSystem: z.enum(['lump-sum', 'commission']),
  priceType: z.enum(['guide', 'market']),
  groundKind: z.enum(['contract', 'decision', 'guide-price']),
  ground: z.string(),
  service: z.string(),
  cycles: z.array(cycle),
  dueDay: z.number(),
  terms: standardTerms,
  /** Every condition in words, as it hangs on the board. */
  sheet: z.array(z.object({ name: z.string(), value: z.string() })),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  state: z.enum(['draft', 'published', 'ended']),
  version: z.number(),
  publishedAt: instant('公示时间').nullable(),
});

/** 收费标准: written, posted, read. */
export const standards = {
  draftStandard: operation({
    summary: 'Write a new fee standard or a new version of one; nothing can be billed by it yet.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      name: text('名称', 60),
      kind: buildingKind,
      basis: z.enum(['area', 'unit', 'space']).meta({ title: '计费依据' }),
      rateTenThou: rateTenThou('单价'),
      priceType: z.enum(['guide', 'market']).meta({ title: '定价方式' }),
      groundKind: z.enum(['contract', 'decision', 'guide-price']).default('contract').meta({ title: '依据的种类' }),
      ground: text('收费依据', 200),
      service: publicText('服务等级和内容', 500),
      cycles: z.array(cycle).min(1).max(4).meta({ title: '可选缴费周期' }),
      dueDay: z.int().min(1).max(31).meta({ title: '缴费截止日' }),
      terms: draftTerms,
      effectiveFrom: day('起始日'),
      /** The day the contract ends; null: until another version follows. */
      effectiveTo: day('截止日').nullable().default(null),
    }),
    output: z.object({ standardId: z.string() }),
  }),
  publishStandard: operation({
    summary:
      'Post a drafted standard on the board; from then on it can be billed. An older one of the same kind ends the day before.',
    who: ['manager', 'clerk'],
    about: { kind: 'document', collection: 'standards', field: 'standardId' },
    changes: true,
    input: z.strictObject({ standardId: id('收费标准') }),
    output: z.object({ noticeId: z.string() }),
  }),
  standards: operation({
    summary: 'The standards of a community; residents see published ones.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({ standards: z.array(standard) }),
  }),
};
