import { orders } from '@mulin/shared-types/documents/payment';
import { table } from '../../src/kit/database';
import { expectSoundBooks, publish } from '../books';
import type { TestCloud } from '../cloud';
import { voucherFile } from '../ledger/purse-world';
import { asked, expectSoundCredit, openTillIn, payAll } from '../payment/till';
import { owner, places, settle, staff } from '../world';
import { faultsWhenKilled, type Scene } from './killed';

const { community: communityId } = places;

async function afterwards(cloud: TestCloud): Promise<void> {
  await cloud.wechat.callbacks.deliverNow();
  await cloud.tick('payment', 'closeExpired');
  await cloud.wechat.callbacks.deliverNow();
  await cloud.tick('fees', 'work');
  await cloud.tick('ledger', 'giveNumbers');
  await expectSoundBooks();
  await expectSoundCredit();
}

const scenes: Record<string, Scene> = {
  'a household opens an order and pays it': {
    async prepare(cloud) {
      await openTillIn(cloud);
      const wanted = await asked(cloud);
      return () => cloud.as(owner).payment.start(wanted);
    },
    async afterwards(cloud) {
      const [order] = await table(orders).find({ state: 'waiting' }, { limit: 1 });
      const { payment } = await cloud.as(owner).payment.start(await asked(cloud));
      expect(order).toBeDefined();
      cloud.wechat.paymentSheet.pay(owner, payment.package, 'pay');
      await afterwards(cloud);
    },
  },
  'a paid order is settled by its payer’s question': {
    async prepare(cloud) {
      await openTillIn(cloud);
      cloud.wechat.faults.set('callbackLost', true);
      const { orderId, payment } = await cloud.as(owner).payment.start(await asked(cloud));
      cloud.wechat.paymentSheet.pay(owner, payment.package, 'pay');
      return () => cloud.as(owner).payment.state({ orderId });
    },
    afterwards,
  },
  'a refund is approved': {
    async prepare(cloud) {
      await openTillIn(cloud);
      const orderId = await payAll(cloud);
      const billIds = (await table(orders).get(orderId))?.billIds ?? [];
      const reason = '重复缴费';
      const { refundId } = await cloud.as(staff.clerk).payment.askRefund({ orderId, billIds, fen: 20_000, reason });
      return () => cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
    },
    afterwards,
  },
  'cash that came in is confirmed': {
    async prepare(cloud) {
      await openTillIn(cloud);
      const cash = { ...(await asked(cloud)), way: 'cash' as const, note: '' };
      const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(cash);
      return () => cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    },
    afterwards,
  },
  'an entry of the cashier is posted': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-20T02:00:00Z');
      const facts = { communityId, entryId: 'tap-1', account: 'P5003', amountFen: 420_000, day: '2026-07-15' };
      const fileIds = [await voucherFile(cloud)];
      const cost = { ...facts, title: '电梯维保', counterparty: '维保公司', fileIds };
      const { draftId } = await cloud.as(staff.cashier).ledger.enterCost(cost);
      return () => cloud.as(staff.manager).ledger.decideDraft({ draftId, agree: true });
    },
    afterwards,
  },
  'a month’s bills are written': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-06-20T02:00:00Z');
      await publish(cloud, ['walk-up', 'lift']);
      cloud.at('2026-07-02T01:00:00Z');
      return () => cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
    },
    afterwards,
  },
};

test.each(Object.entries(scenes))(
  'killed at any write: %s, and it ends as if nothing had been',
  async (_, scene) => {
    const { faults, writes } = await faultsWhenKilled(scene);
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(2);
  },
  300_000,
);
