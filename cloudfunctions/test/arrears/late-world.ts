import { bills, standards } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, post, settle, staff } from '../world';

const { community: communityId, home } = places;
/** 527.34 yuan, due on 31 July, at 0.03 % a day. */
export const PRINCIPAL = 52_734;
export const billId = `${home}:walk-up:2026-07x6`;
const clause = { ratePerMyriadPerDay: '3', capAnnualPercent: null };

/** July to December are billed by a standard that agrees a late charge for walk-ups, and for nobody else. */
export async function openLateBills(): Promise<TestCloud> {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  const cloud = await startCloud();
  await settle();
  await post('manager2', 'manager');
  cloud.at('2026-06-20T02:00:00Z');
  const [walkUp = ''] = await publish(cloud, ['walk-up', 'lift']);
  const sheet = await table(standards).get(walkUp);
  if (sheet) await table(standards).update(walkUp, {}, { terms: { ...sheet.terms, lateClause: clause } });
  cloud.at('2026-07-02T01:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  return cloud;
}

/** What the tests do with them. */
export function lateDesk(cloud: TestCloud) {
  const onDay = (day: string) => cloud.at(`${day}T02:00:00Z`);
  const of = (who: string = staff.clerk, unitId: string = home) => cloud.as(who).arrears.lateCharge({ unitId });
  const ask = (who: string = staff.clerk, reason = '多次催缴没有缴') =>
    cloud.as(who).arrears.claimLateCharge({ unitId: home, reason });
  const decide = (claimId: string, agree = true, who: string = staff.manager) =>
    cloud.as(who).arrears.decideLateCharge({ claimId, agree, note: agree ? '' : '先不要' });
  const bill = () => cloud.as(owner).fees.bills({ unitId: home });
  /** Claimed on 14 September: 45 days, 7.12 yuan. */
  async function claimed(): Promise<string> {
    onDay('2026-09-14');
    const { claimId } = await ask();
    await decide(claimId);
    return claimId;
  }
  async function pay(billIds: string[], totalFen: number): Promise<string> {
    const started = await cloud.as(owner).payment.start({ unitId: home, billIds, totalFen });
    cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
    await cloud.wechat.callbacks.deliverNow();
    return started.orderId;
  }
  const take = async (steps: readonly (readonly [string, 'message' | 'call' | 'demand' | 'mediation' | 'court'])[]) => {
    for (const [day, step] of steps) {
      onDay(day);
      await cloud.as(staff.clerk).arrears.takeStep({ unitId: home, step, note: '按规约' });
    }
  };
  return { onDay, of, ask, decide, bill, claimed, pay, take };
}

export const everything = async () =>
  JSON.stringify([
    await table(bills).findAll({}, { atMost: 100 }),
    await table(postings).findAll({}, { atMost: 100 }),
    await table(lateClaims).findAll({}, { atMost: 100 }),
  ]);
