import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Door } from '@mulin/e2e/front-door/door';
import { staff } from '@mulin/e2e/story/cast';
import type { Settled } from '../community/settle';
import { percentile, timed } from '../pace/pace';
import { check, type Row, round } from '../results';

const ROUNDS = 3;
const code = 'const t=performance.now();require(process.argv[1]);console.log(performance.now()-t);process.exit(0)';

/** One cheap question to each function, as the project manager or the first owner asks it. */
function questions(
  door: Door,
  { places: { communityId }, residents }: Settled,
): Record<string, () => Promise<unknown>> {
  const manager = door.as(staff.manager.openid);
  const { openid = '', unitIds: [unitId = ''] = [] } = residents[0] ?? {};
  const owner = door.as(openid);
  return {
    account: () => manager.account.me({}),
    assembly: () => owner.assembly.list({ communityId, finished: false }),
    board: () => owner.board.kinds({ communityId }),
    community: () => manager.community.show({ communityId }),
    desk: () => manager.desk.today({ communityId }),
    fees: () => owner.fees.bills({ unitId, skip: 0, limit: 1 }),
    ledger: () => manager.ledger.kinds({ communityId }),
    payment: () => owner.payment.list({ unitId, skip: 0, limit: 1 }),
    requests: () => owner.requests.categories({ communityId }),
    roll: () => manager.roll.list({ communityId, building: '', skip: 0, limit: 1 }),
  };
}

/** What the first caller after a quiet time waits for: a fresh worker that has to load the function, beside the same call once warm. */
export async function coldStartRows(door: Door, settled: Settled, functions: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, ask] of Object.entries(questions(door, settled))) {
    const loads: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      loads.push(await requireTime(path.join(functions, name, 'index.js')));
      await door.dev('functions/kill', { name });
      cold.push((await timed(ask)).ms);
      warm.push((await timed(ask)).ms);
    }
    check(percentile(cold, 0.5) > percentile(warm, 0.5), `${name} was not cold`);
    rows.push({
      name: `cold start: ${name}`,
      value: round(percentile(cold, 0.5)),
      unit: 'ms',
      checked: `first call in a fresh worker, median of ${ROUNDS}; require alone ${round(percentile(loads, 0.5))} ms, warm call ${round(percentile(warm, 0.5))} ms`,
    });
  }
  return rows;
}

/** In a process of its own: what a worker has loaded stays loaded. */
async function requireTime(file: string): Promise<number> {
  const env = { ...process.env, MULIN_DATA_KEY: randomBytes(32).toString('base64') };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', code, file], { env });
  return Number(stdout);
}
