import { memberships, persons } from '@mulin/shared-types/documents/people';
import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import type { Role } from '@mulin/shared-types/roles';
import { membershipId, placeFields } from '../src/account/membership';
import { type Row, table } from '../src/kit/database';
import type { Place } from '../src/kit/place';
import { keyedHash, seal } from '../src/kit/sealed';

type Unit = Row<typeof units>;
type Community = Row<typeof communities>;

const LONG_AGO = new Date('2025-01-01T00:00:00Z');

/** The places every test may rely on: one district, one street, two communities, four homes in the first and one in the other. */
export const places = {
  district: 'd_etk',
  street: 's_wulan',
  community: 'c_xiyuan',
  otherStreet: 's_other',
  otherCommunity: 'c_other',
  /** 王秀兰's dwelling 103.40 ㎡ in a walk-up. */
  home: 'c_xiyuan-3-2-501',
  /** 巴图's dwelling 88.00 ㎡ in a lift building. */
  neighbour: 'c_xiyuan-5-1-301',
  /** 王秀兰's shop and parking space: the same head as `home`. */
  shop: 'c_xiyuan-商业1-0-101',
  parking: 'c_xiyuan-地下车库-0-车位001',
  otherHome: 'c_other-1-1-101',
} as const;

/** Who plays whom: the openid of somebody in each role at the first community, and of its counterpart at the other one. */
export const staff = {
  clerk: 'clerk',
  cashier: 'cashier',
  repairer: 'repairer',
  manager: 'manager',
  committee: 'committee',
  community: 'officer',
  street: 'street',
  bureau: 'bureau',
} as const satisfies Partial<Record<Role, string>>;
export const owner = 'wang';
export const neighbour = 'batu';
export const otherOwner = 'elsewhere';

/** Puts places, people and posts into the database, past all functions. */
export async function settle(): Promise<void> {
  const { district, street, otherStreet, community, otherCommunity, home, shop, parking, otherHome } = places;
  await table(districts).insert({ _id: district, name: '鄂托克旗', foundedAt: LONG_AGO });
  await table(streets).insert({ _id: street, districtId: district, name: '乌兰镇' });
  await table(streets).insert({ _id: otherStreet, districtId: district, name: '棋盘井镇' });
  await table(communities).insert(communityOf(community, street, '锡源小区'));
  await table(communities).insert(communityOf(otherCommunity, otherStreet, '别处小区'));
  const wang = { name: '王秀兰', phone: '13912347720' };
  await table(units).insertMany([
    unitOf(home, { building: '3号楼', unitNo: 2, roomNo: '501', areaCenti: 10_340, kind: 'walk-up' }, wang),
    unitOf(shop, { building: '商业1', unitNo: null, roomNo: '101', areaCenti: 5_000, kind: 'shop' }, wang),
    unitOf(parking, { building: '地下车库', unitNo: null, roomNo: '车位001', areaCenti: 1_325, kind: 'parking' }, wang),
    unitOf(
      places.neighbour,
      { building: '5号楼', unitNo: 1, roomNo: '301', areaCenti: 8_800, kind: 'lift' },
      { name: '巴图', phone: '13900000302' },
    ),
    unitOf(
      otherHome,
      { communityId: otherCommunity, building: '1号楼', unitNo: 1, roomNo: '101', areaCenti: 9_000, kind: 'walk-up' },
      { name: '何远', phone: '13900000401' },
    ),
  ]);
  for (const [role, openid] of Object.entries(staff)) await post(openid, role as Role);
  await know(owner, '13912347720');
  for (const unitId of [home, shop, parking]) await reside(owner, 'owner', unitId, '王秀兰');
  await reside(neighbour, 'owner', places.neighbour, '巴图');
  await reside(otherOwner, 'owner', otherHome, '何远', otherCommunity);
}

/** Gives someone a post at the first community (or its street and district), or elsewhere. */
export const post = (openid: string, role: Role, place: Place = placeOf()): Promise<void> =>
  hold(openid, role, place, `${role}某`);

export const reside = (
  openid: string,
  role: 'owner' | 'family' | 'tenant',
  unitId: string,
  name: string,
  communityId: string = places.community,
): Promise<void> => hold(openid, role, { unitId, communityId }, name);

/** Somebody who has agreed to the privacy notice and proved a number. */
export async function know(openid: string, phone: string): Promise<void> {
  await table(persons).put({
    _id: openid,
    phoneSealed: seal('phone', phone),
    phoneHash: keyedHash('phone', phone),
    elder: false,
    consentedAt: LONG_AGO,
    updatedAt: LONG_AGO,
  });
}

const placeOf = (): Place => ({
  communityId: places.community,
  streetId: places.street,
  districtId: places.district,
});

async function hold(openid: string, role: Role, place: Place, name: string): Promise<void> {
  await table(memberships).put({
    _id: membershipId(openid, role, place),
    openid,
    role,
    ...placeFields(role, place),
    personName: seal('name', name),
    ground: 'appointed',
    status: 'active',
    note: '',
    since: LONG_AGO,
    until: null,
    decidedBy: 'test',
  });
}

const communityOf = (_id: string, streetId: string, name: string): Community => ({
  _id,
  name,
  districtId: places.district,
  districtName: '鄂托克旗',
  streetId,
  streetName: streetId === places.street ? '乌兰镇' : '棋盘井镇',
  company: { name: '锡源物业', phone: '04776210000', feeSystem: 'lump-sum' },
  feeAccountTail: '8826',
  liftBuildings: ['5号楼'],
  collectFrom: '2026-01-01',
  openedBy: 'test',
  openedAt: LONG_AGO,
});

type UnitPart = Pick<Unit, 'building' | 'unitNo' | 'roomNo' | 'areaCenti' | 'kind'> & { communityId?: string };

/** A unit on the roll, owned by one person; the same person is the same head everywhere. */
export function unitOf(_id: string, part: UnitPart, person: { name: string; phone: string }): Unit {
  const { building, unitNo, roomNo } = part;
  return {
    communityId: places.community,
    ...part,
    _id,
    label: `${building}${unitNo === null ? '' : `${unitNo}单元`}${roomNo}`,
    order: `${building} ${unitNo ?? 0} ${roomNo}`,
    areaSource: 'register',
    status: 'delivered',
    headId: `h_${person.phone}`,
    owners: [
      {
        nameSealed: seal('name', person.name),
        nameHash: keyedHash('name', person.name),
        phoneSealed: seal('phone', person.phone),
        phoneHash: keyedHash('phone', person.phone),
        idHash: '',
      },
    ],
    cycle: null,
    importId: 'r_test',
    line: 1,
    version: 1,
    updatedAt: LONG_AGO,
  };
}
