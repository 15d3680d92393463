import { addDays, addMonths } from '@mulin/domain/day/day';
import { meteredFen } from '@mulin/domain/fees/shared-utilities';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { chance, staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Pictures } from './pictures';

/** 公共水电: one meter of a stairwell house, one of a house with lifts. Thousandths of a kWh; ten-thousandths of a yuan. */
const meters = [
  {
    id: 'light',
    scope: 'building',
    place: '1 号楼楼道照明电表',
    buildings: ['1号楼'],
    milli: 310_000,
    ownMilli: 0,
    ownReason: '',
  },
  {
    id: 'lift',
    scope: 'lift',
    place: '6 号楼电梯电表',
    buildings: ['6号楼'],
    milli: 1_460_000,
    ownMilli: 120_000,
    ownReason: '一楼广告屏，由公共收益出',
  },
] as const;
const PRICE_TEN_THOU = 4_770;

/** A bill of every meter on the 16th, for the month before: entered by the clerk, confirmed by the manager, shared out. */
export function commonMeterScenes(
  door: Door,
  communityId: string,
  months: readonly string[],
  pictures: Pictures,
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
      for (const { id, scope, place, buildings } of meters) {
        const facts = { communityId, requestId: id, kind: 'power' as const, scope, place, buildings: [...buildings] };
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

  const billing = months.map((month) => {
    const billed = addMonths(`${month}-01`, 1);
    return {
      day: addDays(billed, 15),
      time: '15:20',
      title: `${month} 公共用电分摊`,
      async play() {
        for (const { id, milli, ownMilli, ownReason } of meters) {
          const fromMilli = readings.get(id) ?? 0;
          const used = Math.round(milli * (0.9 + 0.2 * chance(`${id}${month}`)));
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
  return [register, ...billing];
}
