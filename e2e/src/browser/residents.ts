import type { Door } from '../front-door/door';
import { eachOf } from '../story/cast';
import type { Resident } from '../story/residents';

/** What a home has to do today, joined: `pay`, `vote`, `pay,vote`, or nothing. */
export type Todos = '' | 'pay' | 'vote' | 'pay,vote' | 'pay,confirm-repair';

/** Residents with one home, by what they have to do today, in the order of the register: every test takes its own. */
export async function byTodos(door: Door, residents: readonly Resident[]): Promise<Record<string, Resident[]>> {
  const todos = new Map<Resident, string>();
  await eachOf(residents, async (resident) => {
    const [unitId, another] = resident.unitIds;
    if (unitId === undefined || another !== undefined) return;
    const today = await door.as(resident.openid).account.home({ unitId });
    todos.set(resident, today.todos.map(({ kind }) => kind).join());
  });
  const found: Record<string, Resident[]> = {};
  for (const resident of residents) {
    const what = todos.get(resident);
    if (what !== undefined) found[what] = [...(found[what] ?? []), resident];
  }
  return found;
}
