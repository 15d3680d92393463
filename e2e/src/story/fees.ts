import type { Door } from '../front-door/door';
import type { Calendar } from './calendar';
import { chance, eachOf, protagonist, staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Resident } from './residents';

/** Lift homes 1.70, walk-ups 0.85, shops 2.50 yuan per ㎡ and month; parking 40 yuan per space and month. */
const prices = [
  {
    name: '电梯住宅物业费',
    kind: 'lift',
    basis: 'area',
    rateTenThou: 17_000,
    service: '三级服务：保洁、绿化、秩序、电梯运行和维保',
  },
  { name: '多层住宅物业费', kind: 'walk-up', basis: 'area', rateTenThou: 8_500, service: '三级服务：保洁、绿化、秩序' },
  { name: '商铺物业费', kind: 'shop', basis: 'area', rateTenThou: 25_000, service: '保洁、秩序、公共设施维护' },
  { name: '车位服务费', kind: 'parking', basis: 'space', rateTenThou: 400_000, service: '车库照明、保洁、道闸维护' },
] as const;

export async function publishStandards(door: Door, communityId: string, calendar: Calendar): Promise<void> {
  const clerk = door.as(staff.clerk.openid);
  const manager = door.as(staff.manager.openid);
  for (const price of prices) {
    const { standardId } = await clerk.fees.draftStandard({
      ...price,
      communityId,
      priceType: 'market',
      ground: '前期物业服务合同第 12 条',
      cycles: price.kind === 'parking' ? ['half-year', 'year'] : ['half-year', 'month', 'quarter', 'year'],
      dueDay: 31,
      effectiveFrom: calendar.collectFrom,
    });
    await manager.fees.publishStandard({ standardId });
  }
}

/** The clerk runs the bills of a month and waits until the job is done. */
export async function runBills(door: Door, communityId: string, month: string): Promise<void> {
  const clerk = door.as(staff.clerk.openid);
  await clerk.fees.startRun({ communityId, month });
  for (;;) {
    const run = await clerk.fees.run({ communityId, month });
    if (run.state !== 'running') break;
    await runTimer(door, 'fees');
  }
}

/** Some households prefer to pay month by month. */
const paysMonthly = (resident: Resident) =>
  resident.openid === protagonist || chance(`${resident.openid} cycle`) < 0.08;
/** About four of five pay in time. */
const pays = (resident: Resident, month: string) =>
  resident.openid === protagonist || chance(`${resident.openid} pays ${month.slice(0, 4)}`) < 0.82;

async function payHome(door: Door, resident: Resident, unitId: string): Promise<void> {
  const person = door.as(resident.openid);
  const page = await person.fees.payPage({ unitId });
  if (page.billIds.length === 0) return;
  const order = await person.payment.start({ unitId, billIds: page.billIds, totalFen: page.totalFen });
  await person.pay(order.payment.package);
  await person.payment.state({ orderId: order.orderId });
}

/** Billing on the 2nd and paying on the 11th of every month; who pays in which month is settled by the person, not by chance. */
export function feeScenes(
  door: Door,
  communityId: string,
  months: readonly string[],
  /** The month whose bill the protagonist has not paid yet. */
  unpaid: string,
  residents: () => readonly Resident[],
): Scene[] {
  const [firstMonth = ''] = months;
  return months.flatMap((month, index) => [
    {
      day: `${month}-02`,
      time: '08:30',
      title: `${month} 出账`,
      async play() {
        await runBills(door, communityId, month);
        if (index > 0) return;
        await eachOf(residents().filter(paysMonthly), async (resident) => {
          const [unitId] = resident.unitIds;
          if (unitId !== undefined) await door.as(resident.openid).fees.chooseCycle({ unitId, cycle: 'month' });
        });
      },
    },
    {
      day: `${month}-11`,
      time: '19:30',
      title: `${month} 缴费`,
      async play() {
        const payers = residents().filter((one) => {
          if (one.openid === protagonist) return month !== unpaid;
          if (paysMonthly(one)) return pays(one, month);
          return (
            pays(one, firstMonth) && Math.floor(chance(`${one.openid} when`) * Math.min(3, months.length)) === index
          );
        });
        await eachOf(payers, async (resident) => {
          for (const unitId of resident.unitIds) await payHome(door, resident, unitId);
        });
      },
    },
  ]);
}

/** Two owners without WeChat pay at the desk: the cashier enters it, the manager confirms it. */
export async function payAtTheDesk(door: Door, unitIds: readonly string[]): Promise<void> {
  const cashier = door.as(staff.cashier.openid);
  for (const unitId of unitIds) {
    const { bills } = await cashier.fees.bills({ unitId });
    const open = bills.filter((bill) => bill.state === 'open');
    if (open.length === 0) continue;
    const { orderId } = await cashier.payment.enterOffline({
      unitId,
      billIds: open.map((bill) => bill.billId),
      totalFen: open.reduce((sum, bill) => sum + bill.netFen, 0),
      way: 'cash',
      note: '老人没有微信，到前台现金缴',
    });
    await door.as(staff.manager.openid).payment.confirmOffline({ orderId, confirm: true });
  }
}
