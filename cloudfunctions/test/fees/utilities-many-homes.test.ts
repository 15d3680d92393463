import { units } from '@mulin/shared-types/documents/places';
import { meterBills, utilityShares } from '@mulin/shared-types/documents/utilities';
import { jobIdOf, SHARE_UTILITY, shareChunk } from '../../src/fees/utilities/share-out';
import { table } from '../../src/kit/database';
import type { Job } from '../../src/kit/jobs';
import { places, staff, unitOf } from '../world';
import { addMeter, billOf, openWorld, photoIn } from './utility-world';

const { community: communityId } = places;
const HOMES = 5_300;
const someHome = (nth: number) =>
  unitOf(
    `c_xiyuan-9-1-${String(nth).padStart(5, '0')}`,
    { building: '9号楼', unitNo: 1, roomNo: String(nth), areaCenti: 7_000 + (nth % 4_000), kind: 'walk-up' },
    { name: '某人', phone: '13800000000' },
  );

test('the table of thousands of homes is written slice by slice; who comes onto the roll meanwhile is in it, and it comes to the fen', async () => {
  const cloud = await openWorld();
  await table(units).insertMany(Array.from({ length: HOMES }, (_, nth) => someHome(nth)));
  const { meterId } = await addMeter(cloud);
  const entered = await cloud.as(staff.clerk).fees.enterMeterBill(billOf(meterId, await photoIn(cloud)));
  const { meterBillId } = entered;
  const started = new Date();
  let job: Job = {
    ...{
      _id: jobIdOf(meterBillId),
      kind: SHARE_UTILITY,
      communityId,
      total: 0,
      input: { meterBillId },
      startedBy: 'x',
    },
    ...{ state: 'running', done: 0, cursor: '', startedAt: started, leaseUntil: started, error: '' },
  };
  const step = async () => {
    const { cursor } = await shareChunk(job);
    job = { ...job, cursor };
    return table(utilityShares).count({ meterBillId });
  };
  expect(await step()).toBe(5_000);
  // Killed behind the write and before the checkpoint, a slice is written again.
  await shareChunk(job);
  await table(units).insert(someHome(HOMES));
  expect(await step()).toBe(5_000);
  const homes = await table(units).count({ communityId, kind: 'walk-up' });
  expect(await step()).toBeGreaterThanOrEqual(homes);
  expect(job.cursor).toBe('listed:');
  expect(await table(utilityShares).count({ meterBillId, unitId: someHome(HOMES)._id })).toBe(1);
  const bill = await table(meterBills).get(meterBillId);
  const shared = (bill?.totalFen ?? 0) - (bill?.ownFen ?? 0);
  expect(await table(utilityShares).sum({ meterBillId }, 'fen')).toBe(shared);
  await cloud.close();
});
