import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';

/** 结账: the cashier locks the half-year once its statements stand on the board, the manager confirms when nothing is under way. */
export function closingScenes(door: Door, communityId: string, half: { period: string; to: Day }): Scene[] {
  let closeId = '';
  return [
    {
      day: addDays(half.to, 9),
      time: '17:00',
      title: '半年账锁账',
      async play() {
        ({ closeId } = await door.as(staff.cashier.openid).ledger.lockPeriod({ communityId, period: half.period }));
      },
    },
    {
      day: addDays(half.to, 10),
      time: '09:10',
      title: '半年账复核结账',
      async play() {
        await door.as(staff.manager.openid).ledger.decideClose({ closeId, confirm: true, note: '' });
      },
    },
  ];
}
