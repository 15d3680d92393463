import { memberships } from '@mulin/shared-types/documents/people';
import { communities, streets, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';

const since = new Date('2026-01-01T00:00:00Z');

/** Nine owners of 100.00 ㎡ each; `owner-1` also has a second home, so he is one head with 200.00 ㎡. */
export async function village(): Promise<{ communityId: string; unitOf(owner: number): string }> {
  const communityId = 'c_village';
  const place = { communityId, streetId: 's_street', districtId: 'd_banner' };
  await table(streets).insert({ _id: 's_street', districtId: 'd_banner', name: '乌兰镇' });
  await table(communities).insert({
    _id: communityId,
    name: '小村',
    districtId: 'd_banner',
    districtName: '鄂托克旗',
    streetId: 's_street',
    streetName: '乌兰镇',
    company: { name: '物业', phone: '04770000000', feeSystem: 'lump-sum' },
    feeAccountTail: '0000',
    liftBuildings: [],
    collectFrom: '2026-01-01',
    openedBy: 'street',
    openedAt: since,
  });
  const unitOf = (owner: number) => `${communityId}-u${owner}`;
  const home = (number: number, owner: number) => ({
    _id: unitOf(number),
    communityId,
    building: '1号楼',
    unitNo: 1,
    roomNo: `${number}01`,
    label: `1号楼1单元${number}01`,
    order: String(number).padStart(6, '0'),
    areaCenti: 10_000,
    areaSource: 'register' as const,
    kind: 'walk-up' as const,
    status: 'delivered' as const,
    headId: `head-${owner}`,
    owners: [],
    cycle: null,
    importId: 'i',
    line: number,
    version: 1,
    updatedAt: since,
  });
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  await table(units).insertMany([...numbers.map((number) => home(number, number)), home(10, 1)]);
  const member = (openid: string, role: 'owner' | 'family' | 'committee', unitId?: string) => ({
    _id: `m-${openid}-${role}-${unitId ?? ''}`,
    openid,
    role,
    ...(unitId === undefined ? place : { unitId, communityId }),
    personName: '',
    ground: 'approved' as const,
    status: 'active' as const,
    note: '',
    since,
    until: null,
    decidedBy: 'test',
  });
  await table(memberships).insertMany([
    ...numbers.map((number) => member(`owner-${number}`, 'owner', unitOf(number))),
    member('owner-1', 'owner', unitOf(10)),
    member('daughter', 'family', unitOf(2)),
    member('committee', 'committee'),
  ]);
  return { communityId, unitOf };
}
