import { ledgerDays } from '@mulin/shared-types/documents/ledger-days';
import { table } from '../../src/kit/database';
import { firstBills } from '../books';
import { recorded } from '../ledger/recorded';
import { places, settle, staff } from '../world';
import { faultsWhenKilled, type Scene } from './killed';

const { community: communityId } = places;

const drafting: Scene = {
  async prepare(cloud) {
    await settle();
    await firstBills(cloud, ['walk-up', 'lift']);
    cloud.at('2026-09-01T01:00:00Z');
    await recorded(cloud, 'gate', '2026-09-01');
    cloud.at('2027-01-10T02:00:00Z');
    return () => cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H2' });
  },
  async afterwards(cloud) {
    await cloud.tick('board', 'work');
    await cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H2' });
    expect(await table(ledgerDays).count({ communityId, finished: true })).toBeGreaterThan(1);
  },
};

test('killed at any write while the ledger is read, and the statement ends as if nothing had been', async () => {
  const { writes, faults } = await faultsWhenKilled(drafting);
  // How much was read is said without what a dead worker had read and not yet said.
  expect(faults.filter((fault) => !/: jobs (has|lacks) /.test(fault))).toEqual([]);
  expect(writes).toBeGreaterThan(5);
});
