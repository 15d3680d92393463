import type { Door } from '../front-door/door';
import { agent, family, newcomer, type Player, staff } from './cast';
import { neighbours } from './neighbours';
import type { Resident } from './residents';
import { rolesAmong } from './roles';

/** Everybody who has a phone. Those with a note are offered in the persona switch; the first resident is who one is at the first look. */
export async function introduce(door: Door, players: readonly Player[]): Promise<void> {
  const owners = players.map((player, index) => (index === 0 ? { ...player, note: '业主（还没投票）' } : player));
  await door.dev('personas', [...Object.values(staff), family, newcomer, agent, ...owners, ...neighbours], 'PUT');
}

/** After the story each of them says what there is to see. */
export async function introduceAgain(
  door: Door,
  players: readonly Player[],
  residents: readonly Resident[],
): Promise<void> {
  const { applicants, candidates, refused, doubter, principal, waiting, petitioner } = rolesAmong(residents);
  const [, spouse] = residents;
  const [deputy, member, , , reserve, unelected] = candidates;
  const notes = new Map<string | undefined, string>([
    [spouse?.openid, '业主（共有人推的代表）'],
    [deputy?.openid, '业委会副主任（录票员）'],
    [member?.openid, '业委会委员'],
    [reserve?.openid, '候补委员'],
    [unelected?.openid, '候选人（没选上）'],
    [refused.openid, '候选人（审核没通过）'],
    [applicants[0]?.openid, '业主（筹备组成员）'],
    [doubter.openid, '业主（对名册提过异议）'],
    [principal.openid, '业主（委托别人投了票）'],
    [waiting.openid, '业主（委托还没人接受）'],
    [petitioner.openid, '业主（发起连署）'],
  ]);
  const owners = players.map((player) => {
    const note = notes.get(player.openid);
    return note === undefined ? player : { ...player, note };
  });
  await introduce(door, owners);
}
