import { memberships } from '@mulin/shared-types/documents/people';
import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import type { Role } from '@mulin/shared-types/roles';
import { membershipId, placeFields } from '../../src/account/membership';
import { table } from '../../src/kit/database';
import type { Place } from '../../src/kit/place';
import { seal } from '../../src/kit/sealed';
import { unitOf as unit } from '../world';

const place = { communityId: 'c_twelve', streetId: 's_street', districtId: 'd_banner' } as const;
const since = new Date('2026-01-01T00:00:00Z');
export const communityId = place.communityId;
export const streetId = place.streetId;

/** 甲一 … 甲十二: owner n holds home n of 100.00 ㎡; owner 1 also home 13, so he is one head with 200.00 ㎡. */
export const owners = Array.from({ length: 12 }, (_, index) => index + 1);
const numerals = '一二三四五六七八九';
export const nameOf = (owner: number): string =>
  `甲${owner > 10 ? `十${numerals[owner - 11]}` : owner === 10 ? '十' : numerals[owner - 1]}`;
export const homeOf = (number: number): string => `${communityId}-u${number}`;
export const ownerId = (owner: number): string => `owner-${owner}`;

/** A community of twelve owners, with its offices: 社区 `officer`, 镇街 `street`, and nobody on a committee. */
export async function twelve(): Promise<void> {
  const { streetId: street, districtId } = place;
  await table(districts).insert({ _id: districtId, name: '鄂托克旗', foundedAt: since });
  await table(streets).insert({ _id: street, districtId, name: '乌兰镇' });
  await table(communities).insert({
    _id: communityId,
    name: '十二户',
    districtId,
    districtName: '鄂托克旗',
    streetId: street,
    streetName: '乌兰镇',
    company: { name: '物业', phone: '04770000000', feeSystem: 'lump-sum' },
    feeAccountTail: '0000',
    liftBuildings: [],
    collectFrom: '2026-01-01',
    openedBy: 'street',
    openedAt: since,
  });
  const home = (number: number, owner: number) =>
    unit(
      homeOf(number),
      { communityId, building: '1号楼', unitNo: 1, roomNo: `${number}01`, areaCenti: 10_000, kind: 'walk-up' },
      { name: nameOf(owner), phone: `139000000${String(owner).padStart(2, '0')}` },
    );
  await table(units).insertMany([...owners.map((owner) => home(owner, owner)), home(13, 1)]);
  for (const owner of owners) await hold(ownerId(owner), 'owner', nameOf(owner), homeOf(owner));
  await hold(ownerId(1), 'owner', nameOf(1), homeOf(13));
  await hold('officer', 'community', '李社区');
  await hold('street', 'street', '张镇街');
  await hold('bureau', 'bureau', '赵住建');
}

export async function hold(openid: string, role: Role, name: string, unitId?: string): Promise<void> {
  const at: Place = { ...place, unitId };
  await table(memberships).put({
    _id: membershipId(openid, role, at),
    openid,
    role,
    ...placeFields(role, at),
    personName: seal('name', name),
    ground: 'appointed',
    status: 'active',
    note: '',
    since,
    until: null,
    decidedBy: 'test',
  });
}
