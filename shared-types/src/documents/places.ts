import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, buildingKind, cycle, moment } from '../values';

/** A district or banner 旗县区; one CloudBase environment serves one. */
export const districts = collection({
  name: 'districts',
  summary: 'The district or banner this environment serves.',
  document: z.object({ _id: z.string(), name: z.string(), foundedAt: z.date() }),
  indexes: [],
});

export const streets = collection({
  name: 'streets',
  summary: 'A street office, town or sumu 镇街.',
  document: z.object({ _id: z.string(), districtId: z.string(), name: z.string() }),
  indexes: [{ name: 'by-district', keys: [['districtId', 1]] }],
});

export const communities = collection({
  name: 'communities',
  summary: 'A residential community 小区.',
  document: z.object({
    _id: z.string(),
    name: z.string(),
    districtId: z.string(),
    districtName: z.string(),
    streetId: z.string(),
    streetName: z.string(),
    /** 物业服务企业, its 24-hour phone, how it is paid: 包干制 or 酬金制. */
    company: z.object({ name: z.string(), phone: z.string(), feeSystem: z.enum(['lump-sum', 'commission']) }),
    /** Last four digits of the fee account, shown on every bill. */
    feeAccountTail: z.string(),
    /** Buildings with lifts pay the lift rate. */
    liftBuildings: z.array(z.string()),
    /** From when fees may be collected: 2–3 months after the company moves in (S2). */
    collectFrom: z.string(),
    /** Whether the months before are owed and only due later, or given away by the entry contract; deferred while nobody has said. */
    collectStart: z
      .object({ mode: z.enum(['deferred', 'waived']), ground: z.string(), by: z.string(), at: z.date() })
      .optional(),
    /** What one person said of it and another has not agreed to yet. */
    collectStartAsked: z
      .object({ mode: z.enum(['deferred', 'waived']), ground: z.string(), by: z.string(), at: z.date() })
      .nullable()
      .optional(),
    openedBy: z.string(),
    openedAt: z.date(),
  }),
  indexes: [
    { name: 'by-street', keys: [['streetId', 1]] },
    { name: 'by-district', keys: [['districtId', 1]] },
    {
      name: 'one-name-per-street',
      keys: [
        ['streetId', 1],
        ['name', 1],
      ],
      unique: true,
    },
  ],
});

const owner = z.object({
  nameSealed: z.string(),
  nameHash: z.string(),
  phoneSealed: z.string(),
  phoneHash: z.string(),
  idHash: z.string(),
});

/** 专有部分: a home, shop or parking space on the roll. Names, phones and ID numbers are sealed; hashes are keyed. */
export const units = collection({
  name: 'units',
  summary: 'One exclusive part on the roll: home, shop or parking space.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    building: z.string(),
    unitNo: z.number().nullable(),
    roomNo: z.string(),
    /** 3号楼2单元501 */
    label: z.string(),
    /** Zero-padded, so that lists come in the order of a walk through the community. */
    order: z.string(),
    areaCenti: areaCenti('面积'),
    areaSource: z.enum(['register', 'surveyed', 'contract']),
    kind: buildingKind,
    status: z.enum(['delivered', 'sold-undelivered', 'unsold']),
    /** One head 人数 of the vote: the same owner set carries the same id in every unit; the developer's homes are one (SPC interpretation art. 9). */
    headId: z.string(),
    owners: z.array(owner),
    cycle: cycle.nullable(),
    /** Roll line it came from and the import that wrote it. */
    importId: z.string(),
    line: z.number(),
    version: z.number(),
    updatedAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['order', 1],
      ],
    },
    {
      name: 'by-building',
      keys: [
        ['communityId', 1],
        ['building', 1],
        ['order', 1],
      ],
    },
    {
      name: 'by-head',
      keys: [
        ['communityId', 1],
        ['headId', 1],
      ],
    },
    { name: 'by-owner-phone', keys: [['owners.phoneHash', 1]] },
  ],
});

export const unitHistory = collection({
  name: 'unitHistory',
  summary: 'What a unit on the roll was before a change.',
  document: z.object({
    _id: z.string(),
    unitId: z.string(),
    communityId: z.string(),
    version: z.number(),
    before: z.unknown(),
    replacedAt: moment('时间'),
    by: z.string(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['version', 1],
      ],
    },
  ],
});

export const rollImports = collection({
  name: 'rollImports',
  summary: 'A register read from a spreadsheet: previewed, then confirmed or dropped.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    fileId: z.string(),
    fileName: z.string(),
    fileHash: z.string(),
    mapping: z.unknown(),
    accepted: z.number(),
    rejected: z.number(),
    warnings: z.number(),
    areaCenti: z.number(),
    state: z.enum(['previewed', 'importing', 'imported', 'dropped']),
    by: z.string(),
    at: z.date(),
    confirmedAt: z.date().nullable(),
    /** What the roll kept of homes that fees are charged for or whose owners have money here, line by line; empty until all is written. */
    held: z.object({
      rows: z.int(),
      lines: z.array(z.object({ sheet: z.string(), line: z.int(), why: z.string(), message: z.string() })),
    }),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['at', -1],
      ],
    },
  ],
});
