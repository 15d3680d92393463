import type { Door } from '@mulin/e2e/front-door/door';
import type { Resident } from '@mulin/e2e/story/residents';
import type { Settled } from '../community/settle';
import { during } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, rowOf } from '../results';

const SECONDS = 6;
const IN_FLIGHT = 16;

/** What residents open most: the home screen, each their own, and the board. */
export async function readRows(door: Door, { places: { communityId }, residents }: Settled): Promise<Row[]> {
  let todos = 0;
  const home = await again(door, residents, async ({ openid, unitIds: [unitId = ''] }) => {
    const screen = await door.as(openid).account.home({ unitId });
    check(screen.home.unitId === unitId && screen.todos.length > 0, `${openid} saw somebody else’s home`);
    todos = screen.todos.length;
  });
  let lines = 0;
  const board = await again(door, residents, async ({ openid }) => {
    const page = await door.as(openid).board.notices({ communityId, skip: 0, limit: 20 });
    check(page.rows.length > 0 && page.total >= page.rows.length, 'an empty board');
    lines = page.rows.length;
  });
  const row = (name: string, { cpuMs, result }: typeof home, seen: string) =>
    rowOf(name, 'requests/s', result, cpuMs, `${result.answered} answers, none refused; ${seen}`);
  return [row('home screen', home, `own home, ${todos} things to do`), row('board', board, `${lines} rows`)];
}

async function again(door: Door, residents: Settled['residents'], ask: (one: Resident) => Promise<void>) {
  const measured = await processorTime(door, () => during(SECONDS, residents, IN_FLIGHT, ask));
  check(measured.result.failed === 0, measured.result.firstFailure);
  return measured;
}
