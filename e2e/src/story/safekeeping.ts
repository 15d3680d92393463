import { addDays, type Day } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';

/** Their homes are theirs alone: no other scene or test needs them. */
const PLACES = { returned: 101, asking: 103 } as const;

/** What the company keeps for others: fit-out deposits, and the fund's account held against the bank's slip. */
export function safekeepingScenes(
  door: Door,
  communityId: string,
  today: Day,
  residents: () => readonly Resident[],
  pictures: Pictures,
): Scene[] {
  const manager = door.as(staff.manager.openid);
  const clerk = door.as(staff.clerk.openid);
  const cashier = door.as(staff.cashier.openid);
  const officer = door.as(staff.communityOfficer.openid);
  const at = (place: number) => residents().filter(({ unitIds }) => unitIds.length === 1)[place];
  const paper = (who: typeof clerk, folder: 'deposits' | 'settlements', name: string) =>
    who.upload(uploadPath(folder, communityId, `${name}.png`), pictures.paper);
  const held = new Map<number, string>();

  async function take(place: number, day: Day): Promise<void> {
    const unitId = at(place)?.unitIds[0] ?? '';
    const fileIds = [await paper(clerk, 'deposits', `taken-${place}`)];
    const entry = { unitId, requestId: `demo-deposit-${place}`, way: 'transfer' as const, day, fileIds };
    const { depositId } = await clerk.fees.enterDeposit(entry);
    await manager.fees.confirmDeposit({ depositId, agree: true });
    held.set(place, depositId);
  }
  const askBack = (place: number) =>
    door.as(at(place)?.openid ?? '').fees.askDepositBack({ depositId: held.get(place) ?? '' });

  return [
    {
      day: addDays(today, -70),
      time: '10:10',
      title: '公布装修押金怎么收',
      async play() {
        const fileIds = [await paper(manager, 'deposits', 'rule')];
        const ground = '临时管理规约第二十条（示例）';
        await manager.fees.setDepositRule({ communityId, amountFen: 200_000, returnDays: 7, ground, fileIds });
      },
    },
    {
      day: addDays(today, -60),
      time: '09:50',
      title: '两户装修，交押金',
      async play() {
        for (const place of Object.values(PLACES)) await take(place, addDays(today, -60));
      },
    },
    {
      day: addDays(today, -9),
      time: '11:20',
      title: '装修完了，押金扣了修墙的钱，余下的退回',
      async play() {
        await askBack(PLACES.returned);
        const depositId = held.get(PLACES.returned) ?? '';
        const damageIds = [await paper(clerk, 'deposits', 'damage')];
        await clerk.fees.checkDeposit({ depositId, deductFen: 30_000, damage: '楼道墙面碰坏两处', damageIds });
        await manager.fees.approveDeposit({ depositId, agree: true });
        const fileIds = [await paper(cashier, 'deposits', 'back')];
        await cashier.fees.payDepositBack({ depositId, day: addDays(today, -9), fileIds });
      },
    },
    {
      day: addDays(today, -2),
      time: '17:30',
      title: '另一户要退押金，等前台查看',
      async play() {
        await askBack(PLACES.asking);
      },
    },
    {
      day: addDays(today, -1),
      time: '09:20',
      title: '维修资金专户和银行对上',
      async play() {
        const { accounts } = await officer.payment.bankAccounts({ communityId });
        const closingFen = accounts.find(({ account }) => account === 'F1001')?.booksFen ?? 0;
        const fileId = await paper(officer, 'settlements', 'fund-slip');
        const day = addDays(today, -2);
        await officer.payment.recordBankBalance({ communityId, account: 'F1001', day, closingFen, fileId });
      },
    },
  ];
}
