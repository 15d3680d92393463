import type { RegisterRow as Row } from '@mulin/domain/roll/types';
import type { Door } from '../front-door/door';
import { chance, eachOf, family, newcomer, type Player, staff } from './cast';

/** A head of the register who plays in the demonstration. */
export interface Resident extends Player {
  unitIds: string[];
  labels: string[];
}

export type RegisterRow = Pick<Row, 'building' | 'unit' | 'no' | 'owner' | 'owners' | 'phone' | 'status'>;

/** Most owners with a mobile number have the app; the developer and some elderly owners do not. */
export function playersOf(rows: readonly RegisterRow[]): Player[] {
  const byPhone = new Map<string, Player>();
  for (const row of rows) {
    if (row.status !== '已交付' || !/^1\d{10}$/.test(row.phone) || byPhone.has(row.phone)) continue;
    if (chance(row.phone) < 0.2) continue;
    byPhone.set(row.phone, {
      openid: `demo-owner-${byPhone.size + 1}`,
      name: row.owners[0] ?? row.owner,
      phone: row.phone,
    });
  }
  return [...byPhone.values()];
}

/** Residents sign in and bind the homes their number stands beside on the roll. */
export async function bindResidents(door: Door, players: readonly Player[]): Promise<Resident[]> {
  const residents: Resident[] = [];
  await eachOf(players, async (player, index) => {
    const person = door.as(player.openid);
    const { matched } = await person.account.register({ consent: true, phoneCode: await person.phoneCode() });
    if (matched.length === 0) return;
    const { homes } = await person.account.bindByPhone({ unitIds: matched.map((one) => one.unitId) });
    residents[index] = { ...player, unitIds: homes.map((one) => one.unitId), labels: homes.map((one) => one.label) };
  });
  return residents.filter(Boolean);
}

/** A relative is approved by the clerk; the committee member, whose new number is not on the roll, as an owner by the community. */
export async function bindByStaff(door: Door, unitOf: { family: string; committee: string }): Promise<void> {
  for (const [player, unitId, role, note, decider] of [
    [family, unitOf.family, 'family', '女儿，帮父母缴费', staff.clerk],
    [staff.committeeMember, unitOf.committee, 'owner', '和老伴共有，名册上只写了老伴', staff.communityOfficer],
  ] as const) {
    const person = door.as(player.openid);
    await person.account.register({ consent: true, phoneCode: await person.phoneCode() });
    const { membershipId } = await person.account.askToBind({ unitId, role, personName: player.name, note });
    await door.as(decider.openid).account.decideBinding({ membershipId, approve: true, reason: '已核对证件' });
  }
}

export async function askToBind(door: Door, unitId: string): Promise<void> {
  const person = door.as(newcomer.openid);
  await person.account.register({ consent: true, phoneCode: await person.phoneCode() });
  await person.account.askToBind({ unitId, role: 'tenant', personName: newcomer.name, note: '租住，合同到明年 6 月' });
}
