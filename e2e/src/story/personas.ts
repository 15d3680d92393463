import type { Door } from '../front-door/door';
import { agent, family, newcomer, type Player, renter, staff } from './cast';
import { anju, neighbours, tala } from './neighbours';
import type { Resident } from './residents';
import { rolesAmong } from './roles';

type Notes = ReadonlyMap<string | undefined, string>;

/**
 * Everybody who has a phone. Those with a note say what they show, and come first in the persona switch; the first resident is who one
 * is at the first look.
 */
export async function introduce(door: Door, players: readonly Player[], notes: Notes = new Map()): Promise<void> {
  const [first, ...others] = [...players, ...neighbours].map((player) => {
    const note = notes.get(player.openid);
    return note === undefined ? player : { ...player, note };
  });
  if (!first) return;
  const me = { ...first, note: '业主（有账单、还没投票）' };
  const noted = others.filter(({ note }) => note !== undefined);
  const background = others.filter(({ note }) => note === undefined);
  const all = [...Object.values(staff), family, newcomer, agent, renter, me, ...noted, ...background];
  await door.dev('personas', all, 'PUT');
}

/** What there is to see with whom, once the story is told. */
export function notesFor(residents: readonly Resident[]): Notes {
  const { applicants, candidates, refused, doubter, principal, waiting, petitioner, asker, landlord, objector } =
    rolesAmong(residents);
  const [, spouse] = residents;
  const [deputy, member, , , reserve, unelected] = candidates;
  return new Map([
    [deputy?.openid, '业委会副主任（录票员）'],
    [member?.openid, '业委会委员'],
    [reserve?.openid, '候补委员'],
    [unelected?.openid, '候选人（没选上）'],
    [refused.openid, '候选人（审核没通过）'],
    [applicants[0]?.openid, '业主（申请成立业主大会、筹备组成员）'],
    [spouse?.openid, '业主（共有人推的代表）'],
    [principal.openid, '业主（委托别人投了票）'],
    [waiting.openid, '业主（委托了，还没人接受）'],
    [doubter.openid, '业主（对名册提过异议）'],
    [objector.openid, '业主（对结果提了异议，等答复）'],
    [petitioner.openid, '业主（发起连署）'],
    [asker.openid, '业主（对答复不满意，请社区答复）'],
    [landlord.openid, '业主（租户报修，等您同意价钱）'],
    [anju.homes[0]?.openid, '安居苑业委会主任（决定被撤销、任期快到）'],
    [tala.homes[0]?.openid, '塔拉花园业主（等镇里组建筹备组）'],
  ]);
}
