import type { Door } from '@mulin/e2e/front-door/door';
import type { Settled } from '../community/settle';
import { during } from '../pace/pace';
import { check, type Row, rowOf } from '../results';

const SECONDS = 6;
const IN_FLIGHT = 16;

/** What residents open most: the home screen, each their own, and the board. */
export async function readRows(door: Door, { places: { communityId }, residents }: Settled): Promise<Row[]> {
  let todos = 0;
  const home = await during(SECONDS, residents, IN_FLIGHT, async ({ openid, unitIds: [unitId = ''] }) => {
    const screen = await door.as(openid).account.home({ unitId });
    check(screen.home.unitId === unitId && screen.todos.length > 0, `${openid} saw somebody else’s home`);
    todos = screen.todos.length;
  });
  check(home.failed === 0, home.firstFailure);

  let lines = 0;
  const board = await during(SECONDS, residents, IN_FLIGHT, async ({ openid }) => {
    const page = await door.as(openid).board.notices({ communityId, skip: 0, limit: 20 });
    check(page.rows.length > 0 && page.total >= page.rows.length, 'an empty board');
    lines = page.rows.length;
  });
  check(board.failed === 0, board.firstFailure);
  return [
    rowOf('home screen', 'requests/s', home, `${home.answered} answers, none refused; own home, ${todos} things to do`),
    rowOf('board', 'requests/s', board, `${board.answered} answers, none refused; ${lines} rows`),
  ];
}
