import { addDays, addMonths } from '@mulin/domain/day/day';
import { type Home, inventHomes } from '@mulin/e2e/crowd/homes';
import type { Door } from '@mulin/e2e/front-door/door';
import { at, calendarFor } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import { publishStandards } from '@mulin/e2e/story/fees';
import { companyPhone, signIn } from '@mulin/e2e/story/places';
import { importRegister } from '@mulin/e2e/story/roll';
import { registerOf } from './register';
import type { Settled } from './settle';

/** A community far larger than any: on the roll, with published prices, and nobody in it has the app. */
export interface Large {
  communityId: string;
  homes: readonly Home[];
  /** First month that may be billed; the bills are for half a year from it. */
  month: string;
  /** First day on which a bill of it that nobody pays is overdue and may be reminded of. */
  overdueDay: string;
}

/** One register file holds 20,000 rows at most. */
const ROWS_OF_A_FILE = 15_000;

export async function openLarge(door: Door, { places: { streetId }, month }: Settled, many: number): Promise<Large> {
  const calendar = calendarFor(new Date());
  const { clerk, manager, street } = staff;
  // The day after, because nobody had a post yet on the morning of the first.
  await door.dev('clock', { now: at(addDays(calendar.founded, 1)) });
  const { communityId } = await door.as(street.openid).community.openCommunity({
    streetId,
    name: '大小区',
    companyName: '鄂托克旗锡源物业服务有限公司',
    companyPhone,
    feeSystem: 'lump-sum',
    feeAccountTail: '3072',
    collectFrom: calendar.collectFrom,
    managerName: manager.name,
    managerPhone: manager.phone,
  });
  await signIn(door, manager.openid);
  const { account } = door.as(manager.openid);
  await account.appoint({ communityId, role: 'clerk', personName: clerk.name, phone: clerk.phone });
  await signIn(door, clerk.openid);
  const homes = inventHomes(many);
  for (let from = 0; from < many; from += ROWS_OF_A_FILE) {
    const content = registerOf(homes.slice(from, from + ROWS_OF_A_FILE));
    await importRegister(door, communityId, { by: clerk.openid, content, fileName: `台账${from}.xlsx`, lifts: [] });
  }
  await publishStandards(door, communityId, calendar);
  return { communityId, homes, month, overdueDay: addDays(addMonths(`${month}-01`, 1), 20) };
}
