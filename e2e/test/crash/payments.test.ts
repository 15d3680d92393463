import { addDays } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import { everyOrder, everyRefund } from '../../src/crowd/money';
import { moneyFaults } from '../../src/crowd/money-accounted';
import { type Aftermath, paymentStorm } from '../../src/crowd/payment-storm';
import { plant } from '../../src/crowd/planted';
import { openStage, type Stage } from '../../src/stage';
import { at } from '../../src/story/calendar';
import { staff } from '../../src/story/cast';

/** MULIN_PAYERS makes it smaller or larger; MULIN_SEED chooses another storm. */
const HOMES = Number(process.env.MULIN_PAYERS ?? 250);
const ROUNDS = 4;
const seed = process.env.MULIN_SEED ?? '20261121';

let stage: Stage;
let aftermath: Aftermath;
beforeAll(async () => {
  stage = await openStage();
  aftermath = await paymentStorm(stage, { homes: HOMES, rounds: ROUNDS, seed });
});
afterAll(() => stage?.close());

const seen = () => `storm ${seed}: ${aftermath.actions} acts, ${JSON.stringify(aftermath.killed)} killed`;

test(`${ROUNDS * HOMES} payments and refunds at once through the front door, instances and cloud killed meanwhile (seed ${seed}): each settled once, the books balance`, async () => {
  expect([seen(), ...(await moneyFaults(aftermath))]).toEqual([seen()]);
  const { door } = aftermath.till;
  const [orders, refunds] = await Promise.all([everyOrder(door), everyRefund(door)]);
  expect(aftermath.actions).toBe(ROUNDS * HOMES);
  expect(aftermath.killed.cloud).toBe(ROUNDS);
  expect(aftermath.killed.instances).toBeGreaterThan(ROUNDS);
  expect(orders.filter(({ receivedFen }) => receivedFen > 0).length).toBeGreaterThan(HOMES / 2);
  expect(refunds.filter(({ state }) => state === 'done').length).toBeGreaterThan(HOMES / 10);
});

test('the next day’s reconciliation agrees to the fen, finds every difference that is planted, and leaves nothing at WeChat', async () => {
  const { door, communityId, day } = aftermath.till;
  const cashier = door.as(staff.cashier.openid);
  await door.dev('clock', { now: at(addDays(day, 1)) });
  const response = await fetch(`${stage.url}/_dev/api/payments/bill?day=${day.replaceAll('-', '')}`);
  const bill = await response.text();
  const upload = (name: string, text: string) =>
    cashier.upload(uploadPath('settlements', communityId, name), new TextEncoder().encode(text));

  const changed = plant(bill, seed, 24);
  expect(changed.differences.length).toBeGreaterThan(20);
  const forged = await cashier.payment.previewSettlement({
    communityId,
    fileId: await upload('planted.csv', changed.text),
  });
  expect(forged.differences.map(({ number, whyText }) => `${number}: ${whyText}`).sort()).toEqual(changed.differences);

  const fileId = await upload('bill.csv', bill);
  const preview = await cashier.payment.previewSettlement({ communityId, fileId });
  expect(preview.differences).toEqual([]);
  const { bankFen } = preview;
  expect(await cashier.payment.recordSettlement({ communityId, fileId, bankFen })).toEqual({ day, differences: 0 });
  const { accounts } = await cashier.ledger.trialBalance({ communityId, upTo: addDays(day, 1) });
  const atWeChat = accounts.find(({ account }) => account === 'P1002');
  expect((atWeChat?.debitFen ?? 0) - (atWeChat?.creditFen ?? 0)).toBe(0);
});
