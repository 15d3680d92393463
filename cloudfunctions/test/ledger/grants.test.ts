import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

const { community: communityId, home: unitId } = places;
/** 103.40 × 0.85 × 6, half of it. */
const HALF = 26_367;
let cloud: TestCloud;
let taps = 0;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

/** 减免一半 that government pays, on a bill. */
async function reduced(): Promise<void> {
  const photo = await cloud.upload(`reductions/${communityId}/a.jpg`, 'paper');
  const asked = { unitId, ground: 'minimum-income' as const, fileIds: [photo], separateConsent: true as const };
  const { reductionId } = await cloud.as(owner).arrears.askReduction(asked);
  await cloud.as(staff.manager).arrears.checkReduction({ reductionId, pass: true, note: '核对过' });
  await cloud.as(staff.community).arrears.decideReduction({
    reductionId,
    approve: true,
    percentOff: 50,
    from: '2026-07-01',
    to: '2026-12-31',
    policy: '旗民政局名单',
    fundedBy: 'government',
  });
  cloud.at('2026-07-02T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
}
async function grant(amountFen: number) {
  taps += 1;
  const facts = { communityId, entryId: `tap-${taps}`, amountFen, day: '2026-07-02', title: '减免款到账' };
  const fileIds = [await voucherFile(cloud)];
  return cloud.as(staff.cashier).ledger.enterGrant({ ...facts, counterparty: '旗民政局', fileIds });
}
const toCome = async () => (await cloud.as(staff.cashier).ledger.kinds({ communityId })).grantsFen;

test('政府承担的减免: what a bill asks of government is ended by the money, entered by one and posted by another', async () => {
  cloud.at('2026-07-02T00:30:00Z');
  expect(await toCome()).toBe(0);
  await expect(grant(1)).rejects.toMatchObject({ field: 'amountFen' });
  await reduced();
  expect([await toCome(), await accountFen('P1104')]).toEqual([HALF, HALF]);
  const draft = await grant(20_000);
  expect(await toCome()).toBe(HALF);
  await expect(
    cloud.as(staff.cashier).ledger.decideDraft({ draftId: draft.draftId, agree: true }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const postingId = await posted(cloud, draft);
  expect([await toCome(), await accountFen('P1001')]).toEqual([HALF - 20_000, 20_000]);
  await expect(grant(HALF - 20_000 + 1)).rejects.toMatchObject({ field: 'amountFen' });
  const { draftId } = await cloud.as(staff.cashier).ledger.enterReversal({ postingId, reason: '记错了户' });
  await posted(cloud, { draftId });
  expect([await toCome(), await accountFen('P1001')]).toEqual([HALF, 0]);
});

test('of two that wait for the same money one is posted', async () => {
  await reduced();
  const both = await Promise.allSettled([await grant(HALF), await grant(HALF)].map((one) => posted(cloud, one)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect([await toCome(), await accountFen('P1104')]).toEqual([0, 0]);
});

test('what the street owes by months is no grant: it comes by its own receipt', async () => {
  await reduced();
  const owed = { communityId, payableFen: 10_000, received: null };
  await table(subsidyMonths).insert(documentOf(subsidyMonths, { _id: `${communityId}:2026-06`, ...owed }));
  expect(await toCome()).toBe(HALF - 10_000);
  await expect(grant(HALF)).rejects.toMatchObject({ field: 'amountFen' });
});
