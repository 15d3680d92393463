import { uploadPath } from '@mulin/shared-types/uploads';
import { expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { voucherFile } from '../ledger/purse-world';
import { owner, places, settle, staff } from '../world';
import { faultsWhenKilled, type Scene } from './killed';

const { community: communityId, home: unitId } = places;

async function entered(cloud: TestCloud): Promise<string> {
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
  const ground = '管理规约第 21 条';
  const rule = { communityId, amountFen: 200_000, returnDays: 7, ground, fileIds: [await slip(cloud)] };
  await cloud.as(staff.manager).fees.setDepositRule(rule);
  const deposit = { unitId, requestId: 'tap-1', way: 'cash' as const, day: '2026-07-20', fileIds: [await slip(cloud)] };
  return (await cloud.as(staff.cashier).fees.enterDeposit(deposit)).depositId;
}
const slip = (cloud: TestCloud) => cloud.upload(uploadPath('deposits', communityId, 'a.jpg'), 'picture');

async function checked(cloud: TestCloud): Promise<string> {
  const depositId = await entered(cloud);
  await cloud.as(staff.manager).fees.confirmDeposit({ depositId, agree: true });
  await cloud.as(owner).fees.askDepositBack({ depositId });
  await cloud.as(staff.clerk).fees.checkDeposit({ depositId, deductFen: 0, damage: '', damageIds: [] });
  return depositId;
}

const afterwards = () => expectSoundBooks();

const scenes: Record<string, Scene> = {
  'a deposit is confirmed': {
    async prepare(cloud) {
      const depositId = await entered(cloud);
      return () => cloud.as(staff.manager).fees.confirmDeposit({ depositId, agree: true });
    },
    afterwards,
  },
  'what goes back of a deposit is agreed to': {
    async prepare(cloud) {
      const depositId = await checked(cloud);
      return () => cloud.as(staff.manager).fees.approveDeposit({ depositId, agree: true, reason: '' });
    },
    afterwards,
  },
  'a deposit is paid back': {
    async prepare(cloud) {
      const depositId = await checked(cloud);
      await cloud.as(staff.manager).fees.approveDeposit({ depositId, agree: true, reason: '' });
      const paid = { depositId, day: '2026-07-20', fileIds: [await slip(cloud)] };
      return () => cloud.as(staff.cashier).fees.payDepositBack(paid);
    },
    afterwards,
  },
  'an entry of the cashier is sent back': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-20T02:00:00Z');
      const facts = { communityId, entryId: 'tap-1', account: 'P5003', amountFen: 420_000, day: '2026-07-15' };
      const fileIds = [await voucherFile(cloud)];
      const cost = { ...facts, title: '电梯维保', counterparty: '维保公司', fileIds };
      const { draftId } = await cloud.as(staff.cashier).ledger.enterCost(cost);
      return () => cloud.as(staff.manager).ledger.decideDraft({ draftId, agree: false, reason: '抬头不对' });
    },
    afterwards,
  },
};

test.each(Object.entries(scenes))(
  'killed at any write: %s, and whoever has to hear of it does',
  async (_, scene) => {
    const { faults, writes } = await faultsWhenKilled(scene);
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(2);
  },
  300_000,
);
