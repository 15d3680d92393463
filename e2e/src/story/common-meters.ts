import { addDays, addMonths } from '@mulin/domain/day/day';
import { meteredFen } from '@mulin/domain/fees/shared-utilities';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { chance, eachOf, staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';

/** 公共水电: one meter of a stairwell house, one of a house with lifts, and how many of those with the app pay. Thousandths of a kWh; ten-thousandths of a yuan. */
const meters = [
  {
    id: 'light',
    scope: 'building',
    place: '1 号楼楼道照明电表',
    building: '1号楼',
    paid: 1,
    milli: 310_000,
    ownMilli: 0,
    ownReason: '',
  },
  {
    id: 'lift',
    scope: 'lift',
    place: '6 号楼电梯电表',
    building: '6号楼',
    paid: 0.8,
    milli: 1_460_000,
    ownMilli: 120_000,
    ownReason: '一楼广告屏，由公共收益出',
  },
] as const;
const PRICE_TEN_THOU = 4_770;
/** Read once a quarter. */
const MONTHS = 3;

/** A bill of every meter on the 16th after a quarter: entered by the clerk, confirmed by the manager, shared out; most pay within days. */
export function commonMeterScenes(
  door: Door,
  communityId: string,
  months: readonly string[],
  pictures: Pictures,
  residents: () => readonly Resident[],
): Scene[] {
  const clerk = door.as(staff.clerk.openid);
  const manager = door.as(staff.manager.openid);
  const [firstMonth = ''] = months;
  const ids = new Map<string, string>();
  const readings = new Map<string, number>();

  const register: Scene = {
    day: `${firstMonth}-05`,
    time: '09:00',
    title: '登记公共电表',
    async play() {
      for (const { id, scope, place, building } of meters) {
        const facts = { communityId, requestId: id, kind: 'power' as const, scope, place, buildings: [building] };
        const { meterId } = await clerk.fees.addMeter({
          ...facts,
          stair: null,
          countParking: false,
          rule: 'area',
          ground: '',
        });
        ids.set(id, meterId);
        readings.set(id, 12_000_000);
      }
    },
  };

  const quarters = months.filter((_, nth) => nth % MONTHS === MONTHS - 1);
  const billing = quarters.map((month) => {
    const billed = addMonths(`${month}-01`, 1);
    return {
      day: addDays(billed, 15),
      time: '15:20',
      title: `${month} 公共用电分摊`,
      async play() {
        for (const { id, milli, ownMilli, ownReason } of meters) {
          const fromMilli = readings.get(id) ?? 0;
          const used = Math.round(milli * MONTHS * (0.9 + 0.2 * chance(`${id}${month}`)));
          const path = uploadPath('vouchers', communityId, `${month}-${id}.png`);
          const { meterBillId } = await clerk.fees.enterMeterBill({
            meterId: ids.get(id) ?? '',
            month,
            fromMilli,
            toMilli: fromMilli + used,
            priceTenThou: PRICE_TEN_THOU,
            totalFen: meteredFen(used, PRICE_TEN_THOU),
            ownMilli,
            ownReason,
            supplier: '鄂托克旗供电分局',
            dueDay: addDays(billed, 45),
            fileIds: [await clerk.upload(path, pictures.voucher)],
          });
          await manager.fees.confirmMeterBill({ meterBillId, agree: true });
          readings.set(id, fromMilli + used);
        }
        await runTimer(door, 'fees');
      },
    };
  });
  const paying = quarters.map((month) => ({
    day: addDays(addMonths(`${month}-01`, 1), 19),
    time: '20:15',
    title: `${month} 公共用电缴费`,
    async play() {
      await eachOf(residents(), async ({ openid, unitIds, labels }) => {
        for (const [nth, unitId] of unitIds.entries()) {
          const meter = meters.find(({ building }) => labels[nth]?.startsWith(building));
          if (meter && chance(`${openid} ${meter.id}`) < meter.paid) await payShares(door, openid, unitId);
        }
      });
    },
  }));
  return [register, ...billing, ...paying];
}

async function payShares(door: Door, openid: string, unitId: string): Promise<void> {
  const person = door.as(openid);
  const { shares } = await person.fees.utilityShares({ unitId });
  for (const { shareId, fen } of shares.filter(({ state }) => state === 'open')) {
    const { orderId, payment } = await person.payment.start({ unitId, billIds: [shareId], totalFen: fen });
    await person.pay(payment.package);
    await person.payment.state({ orderId });
  }
}
