import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

const setupKey = process.env.MULIN_SETUP_KEY ?? '';
const founding = { setupKey, name: '鄂托克旗', personName: '高娃' };
const street = { name: '乌兰镇', officerName: '孟和', officerPhone: '13900000002' };
const opening = {
  name: '锡源小区',
  companyName: '锡源物业',
  companyPhone: '04776210000',
  feeSystem: 'lump-sum',
  feeAccountTail: '8826',
  collectFrom: '2026-01-01',
  managerName: '周建国',
  managerPhone: '13900000003',
} as const;

test('from an empty environment to a community with a manager', async () => {
  const bureau = cloud.as('gaowa');
  const { districtId } = await bureau.community.foundDistrict(founding);
  const { streetId } = await bureau.community.openStreet({ districtId, ...street });
  const { taken } = await cloud
    .as('menghe')
    .account.register({ consent: true, phoneCode: cloud.phoneCode(street.officerPhone) });
  expect(taken).toMatchObject([{ role: 'street', placeName: '乌兰镇' }]);
  const { communityId } = await cloud.as('menghe').community.openCommunity({ streetId, ...opening });
  await cloud.as('zhou').account.register({ consent: true, phoneCode: cloud.phoneCode(opening.managerPhone) });
  const shown = await cloud.as('zhou').community.show({ communityId });
  expect(shown).toMatchObject({ community: { name: '锡源小区', units: 0 }, buildings: [], collectFrom: '2026-01-01' });
  expect([districtId, streetId, communityId].map((id) => id.slice(0, 2))).toEqual(['d_', 's_', 'c_']);
  await expect(bureau.community.streets({ districtId })).resolves.toEqual({
    streets: [{ streetId, name: '乌兰镇', communities: 1 }],
  });
  await expect(bureau.community.list({ streetId })).resolves.toMatchObject({ communities: [{ communityId }] });
});

test('the set-up key is needed, and an environment is founded once', async () => {
  await expect(cloud.as('gaowa').community.foundDistrict({ ...founding, setupKey: 'guess' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'setupKey',
  });
  expect(await table(districts).count({})).toBe(0);
  const outcomes = await Promise.allSettled(
    ['gaowa', 'other'].map((openid) => cloud.as(openid).community.foundDistrict(founding)),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await table(districts).count({})).toBe(1);
});

test('the founder may repeat it', async () => {
  const first = await cloud.as('gaowa').community.foundDistrict(founding);
  expect(await cloud.as('gaowa').community.foundDistrict(founding)).toEqual(first);
});

describe('with places', () => {
  beforeEach(settle);

  test('the same name twice makes one street and one community', async () => {
    const again = { districtId: places.district, ...street, name: '木凯淖尔镇' };
    const first = await cloud.as('bureau').community.openStreet(again);
    expect(await cloud.as('bureau').community.openStreet(again)).toEqual(first);
    expect(await table(streets).count({ name: '木凯淖尔镇' })).toBe(1);
    const one = { streetId: places.street, ...opening, name: '新小区' };
    const opened = await cloud.as('street').community.openCommunity(one);
    expect(await cloud.as('street').community.openCommunity(one)).toEqual(opened);
    await expect(cloud.as('street').community.openCommunity({ ...one, companyName: '别家物业' })).rejects.toMatchObject(
      { code: 'CONFLICT', message: expect.stringContaining('锡源物业') },
    );
  });

  test('lifts decide the kind of dwellings only', async () => {
    const { communityId } = { communityId: places.community };
    const changed = await cloud.as('clerk').community.setLiftBuildings({ communityId, buildings: ['3号楼', '商业1'] });
    expect(changed).toEqual({ unitsChanged: 2 });
    const kinds = Object.fromEntries(
      (await table(units).findAll({ communityId }, { atMost: 10 })).map(({ _id, kind }) => [_id, kind]),
    );
    expect(kinds).toEqual({
      [places.home]: 'lift',
      [places.neighbour]: 'walk-up',
      [places.shop]: 'shop',
      [places.parking]: 'parking',
    });
    expect((await table(communities).get(communityId))?.liftBuildings).toEqual(['3号楼', '商业1']);
  });

  test('residents see their community’s size and company', async () => {
    const shown = await cloud.as(owner).community.show({ communityId: places.community });
    expect(shown.community).toMatchObject({ units: 4, areaCenti: 25_465, overdueNotices: 0, companyName: '锡源物业' });
    expect(shown.buildings).toContainEqual({ building: '5号楼', units: 1, lift: true });
  });
});
