import { addDays, type Day } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';

/** Their homes are theirs alone and nobody else's scene or test needs them. */
const PLACES = { corrected: 90, doubted: 92, invoiced: 94, reduced: 98, asking: 99 } as const;

/** What comes over the company's desk beside bills and payments: wrong areas, invoices, reductions. */
export function deskWorkScenes(
  door: Door,
  communityId: string,
  today: Day,
  residents: () => readonly Resident[],
  pictures: Pictures,
): Scene[] {
  const clerk = door.as(staff.clerk.openid);
  const manager = door.as(staff.manager.openid);
  const at = (place: number) => residents().filter(({ unitIds }) => unitIds.length === 1)[place];

  const askCorrection = async (place: number, fromDay: Day, lessCenti: number, reason: string) => {
    const one = at(place);
    const [unitId = ''] = one?.unitIds ?? [];
    const { homes } = await door.as(one?.openid ?? '').account.me({});
    const areaCenti = (homes.find((home) => home.unitId === unitId)?.areaCenti ?? 0) - lessCenti;
    return clerk.fees.askAreaCorrection({ unitId, areaCenti, areaSource: 'register', fromDay, reason });
  };

  return [
    {
      day: addDays(today, -30),
      time: '10:20',
      title: '更正一套房的面积',
      async play() {
        const reason = '换了不动产权证，登记面积比名册上的小';
        const { correctionId } = await askCorrection(PLACES.corrected, addDays(today, -60), 212, reason);
        await manager.fees.decideAreaCorrection({ correctionId, approve: true });
      },
    },
    {
      day: addDays(today, -2),
      time: '16:40',
      title: '又有一套房的面积等经理同意',
      async play() {
        await askCorrection(PLACES.doubted, addDays(today, -10), 86, '实测报告和名册不一致');
      },
    },
    {
      day: addDays(today, -16),
      time: '11:00',
      title: '住户申请开票',
      async play() {
        for (const nth of [0, 1, 2]) {
          const one = at(PLACES.invoiced + nth);
          const [unitId = ''] = one?.unitIds ?? [];
          const person = door.as(one?.openid ?? '');
          const { orders } = await person.payment.list({ unitId });
          const paid = orders.find(({ state }) => state === 'paid');
          if (paid) await person.payment.askInvoice({ orderId: paid.orderId, title: one?.name ?? '', taxNumber: '' });
        }
        const { invoices } = await manager.payment.invoices({ communityId, state: 'requested' });
        const [first] = invoices;
        if (!first) return;
        const record = { invoiceId: first.invoiceId, to: 'issued' as const, invoiceNo: '26152000000000000018' };
        await door.as(staff.cashier.openid).payment.recordInvoice(record);
      },
    },
    {
      day: addDays(today, -40),
      time: '09:40',
      title: '一户低保减免',
      async play() {
        const reductionId = await askReduction(PLACES.reduced);
        await clerk.arrears.checkReduction({ reductionId, pass: true, note: '户名和名册一致' });
        await door.as(staff.communityOfficer.openid).arrears.decideReduction({
          reductionId,
          approve: true,
          percentOff: 50,
          from: `${today.slice(0, 7)}-01`,
          to: addDays(today, 300),
          policy: '社区公示的减免办法（示例）',
          fundedBy: 'provider',
        });
      },
    },
    {
      day: addDays(today, -4),
      time: '14:30',
      title: '又有一户申请减免',
      async play() {
        await askReduction(PLACES.asking);
      },
    },
  ];

  async function askReduction(place: number): Promise<string> {
    const one = at(place);
    const [unitId = ''] = one?.unitIds ?? [];
    const person = door.as(one?.openid ?? '');
    const path = uploadPath('reductions', communityId, `${unitId}.png`);
    const fileIds = [await person.upload(path, pictures.paper)];
    return (await person.arrears.askReduction({ unitId, ground: 'minimum-income', fileIds, separateConsent: true }))
      .reductionId;
  }
}
