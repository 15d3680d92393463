import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { keyedHash } from '../../src/kit/sealed';
import { namesakeAmong, someOwnerStays } from '../../src/roll/same-owner';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
const { community: communityId, home: unitId } = places;
const SELLER = '13912347720';
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
  await table(unitAccounts).put(documentOf(unitAccounts, { _id: unitId, unitId, communityId, creditFen: 12_000 }));
});
afterEach(() => cloud.close());

const as = (openid: string) => cloud.as(openid).account;
async function ask(phone: string | null, sameOwner: '' | 'same' | 'other' = '') {
  const fileIds = [await cloud.upload(uploadPath('transfers', communityId, 'x.jpg'), 'jpeg')];
  const owners = [{ name: '王秀兰', phone }];
  return as(staff.clerk).askTransfer({ unitId, day: '2026-03-02', owners, sameOwner, whyWithout: '继承', fileIds });
}
const approve = (transferId: string) => as(staff.manager).decideTransfer({ transferId, decision: 'approve' });
const homesOf = async (openid: string) => (await as(openid).me({})).homes.map((home) => home.unitId);

test('a buyer called as the seller: whether it is one person is asked, and the other person gets neither money nor account', async () => {
  await expect(ask('15811110000')).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'sameOwner' });
  await expect(ask(null)).rejects.toMatchObject({ field: 'sameOwner' });
  const { transferId } = await ask('15811110000', 'other');
  expect((await as(staff.manager).transfers({ communityId })).transfers).toMatchObject([
    { sameOwner: 'other', creditFen: 12_000 },
  ]);
  await expect(approve(transferId)).rejects.toMatchObject({ message: expect.stringContaining('还有余额 120.00 元') });
  await table(unitAccounts).update(unitId, {}, { creditFen: 0 });
  await approve(transferId);
  await approve(transferId);
  expect(await table(units).get(unitId)).toMatchObject({ owners: [{ phoneHash: keyedHash('phone', '15811110000') }] });
  expect(await homesOf(owner)).not.toContain(unitId);
});

test('the same person with a new telephone keeps what is theirs; with the old one nobody is asked', async () => {
  const { transferId } = await ask('15811110000', 'same');
  await approve(transferId);
  expect(await homesOf(owner)).toContain(unitId);
  const again = await ask('15811110000', 'other');
  await approve(again.transferId);
  const { transfers } = await as(staff.manager).transfers({ communityId });
  expect(transfers.map(({ sameOwner }) => sameOwner).sort()).toEqual(['', 'same']);
  expect((await table(unitAccounts).get(unitId))?.creditFen).toBe(12_000);
});

test('by identity card first, then by telephone; a name alone is nobody’s', () => {
  const one = (nameHash: string, phoneHash = '', idHash = '') => ({ nameHash, phoneHash, idHash });
  const stays = (before: ReturnType<typeof one>, after: ReturnType<typeof one>) =>
    [someOwnerStays([before], [after], 'other'), namesakeAmong([before], [after])] as const;
  expect(stays(one('a', '1', 'x'), one('a', '2', 'y'))).toEqual([false, false]);
  expect(stays(one('a', '1', 'x'), one('b', '1', 'y'))).toEqual([false, false]);
  expect(stays(one('a', '1', 'x'), one('b', '2', 'x'))).toEqual([true, false]);
  expect(stays(one('a', '1'), one('b', '1'))).toEqual([true, false]);
  expect(stays(one('a', '1'), one('a', '2'))).toEqual([false, true]);
  expect(stays(one('a'), one('a'))).toEqual([false, true]);
  expect(stays(one('a', SELLER), one('a', SELLER))).toEqual([true, false]);
});
