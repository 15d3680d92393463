import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole } from '../roles';
import { day, id, optionalText, phone, text } from '../values';

const brief = z.object({
  communityId: z.string(),
  name: z.string(),
  streetId: z.string(),
  streetName: z.string(),
  companyName: z.string(),
  units: z.number(),
  areaCenti: z.number(),
  overdueNotices: z.number(),
});

export const community = contract('community', 'Places: the district, its streets, their communities.', {
  foundDistrict: operation({
    summary:
      'The first step of a new environment: name the district and become its first bureau officer, proven by the set-up key.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({
      setupKey: text('启用密钥', 200),
      name: text('旗县区名称', 40),
      personName: text('姓名', 40),
    }),
    output: z.object({ districtId: z.string() }),
  }),
  openStreet: operation({
    summary: 'Add a street office and appoint its first officer by phone.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: true,
    input: z.strictObject({
      districtId: id('旗县区'),
      name: text('镇街名称', 40),
      officerName: text('经办人姓名', 40),
      officerPhone: phone('经办人手机号'),
    }),
    output: z.object({ streetId: z.string() }),
  }),
  openCommunity: operation({
    summary: 'Open a community with its property company and appoint the company’s project manager by phone.',
    who: ['street'],
    about: { kind: 'street', field: 'streetId' },
    changes: true,
    input: z.strictObject({
      streetId: id('镇街'),
      name: text('小区名称', 40),
      companyName: text('物业企业名称', 60),
      companyPhone: phone('服务电话'),
      feeSystem: z.enum(['lump-sum', 'commission']).meta({ title: '收费方式' }),
      feeAccountTail: z
        .string()
        .regex(/^\d{4}$/)
        .meta({ title: '收费账户后四位' }),
      collectFrom: day('开始收费日'),
      managerName: text('项目经理姓名', 40),
      managerPhone: phone('项目经理手机号'),
    }),
    output: z.object({ communityId: z.string() }),
  }),
  list: operation({
    summary: 'The communities of a street.',
    who: ['street', 'bureau'],
    about: { kind: 'street', field: 'streetId' },
    changes: false,
    input: z.strictObject({ streetId: id('镇街') }),
    output: z.object({ communities: z.array(brief) }),
  }),
  streets: operation({
    summary: 'The streets of the district.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: false,
    input: z.strictObject({ districtId: id('旗县区') }),
    output: z.object({
      streets: z.array(z.object({ streetId: z.string(), name: z.string(), communities: z.number() })),
    }),
  }),
  show: operation({
    summary: 'One community: company, buildings, size of the roll.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      community: brief,
      companyPhone: z.string(),
      feeSystem: z.enum(['lump-sum', 'commission']),
      collectFrom: z.string(),
      buildings: z.array(z.object({ building: z.string(), units: z.number(), lift: z.boolean() })),
    }),
  }),
  setLiftBuildings: operation({
    summary: 'Say which buildings have lifts; it decides the fee standard of their homes.',
    who: ['clerk', 'manager', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      buildings: z.array(text('楼栋', 40)).max(500).meta({ title: '电梯楼栋' }),
      note: optionalText('说明', 200),
    }),
    output: z.object({ unitsChanged: z.number() }),
  }),
});
