import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Door } from '@mulin/e2e/front-door/door';
import { openLarge } from '../community/large';
import { type Settled, settle } from '../community/settle';
import { check, machine, printTable, type Row, writeResults } from '../results';
import { ballotRows, openVote } from '../rows/ballots';
import { billRun } from '../rows/bills';
import { coldStartRows } from '../rows/cold-start';
import { largeArrears } from '../rows/large-arrears';
import { largeBooks } from '../rows/large-books';
import { largeBillRun } from '../rows/large-run';
import { largeSharing } from '../rows/large-sharing';
import { largeStatement } from '../rows/large-statement';
import { readRows } from '../rows/reads';
import { paymentStormRow } from '../rows/storm';
import { tallyRows } from '../rows/tally';

// Measures a running, empty local cloud: bench.ts URL FUNCTIONS-FOLDER, set-up key in MULIN_SETUP_KEY. `npm run bench` starts one.
// BENCH_HOMES, BENCH_BILLED_HOMES, BENCH_PAYERS and BENCH_TALLY_HEADS make it smaller or larger. BENCH_ONLY=statements,storm measures
// these parts alone, with what they stand on, and leaves bench/results.json as it is.
const [url = '', functions = ''] = process.argv.slice(2);
const {
  MULIN_SETUP_KEY: setupKey = '',
  BENCH_HOMES = '2000',
  BENCH_BILLED_HOMES = '30000',
  BENCH_PAYERS = '1000',
  BENCH_TALLY_HEADS = '100000',
  BENCH_ONLY = '',
} = process.env;

const only = new Set(BENCH_ONLY.split(',').filter(Boolean));
const large = ['run', 'books', 'arrears', 'sharing', 'statements'] as const;
const all = ['tally', 'bills', 'reads', 'votes', ...large, 'storm', 'cold'] as const;
type Part = (typeof all)[number];
for (const one of only)
  check(
    all.some((part) => part === one),
    `no part is called ${one}: ${all.join(', ')}`,
  );
const wanted = (...parts: readonly Part[]): boolean => only.size === 0 || parts.some((part) => only.has(part));

async function main(): Promise<void> {
  const at = new Date();
  const on = machine();
  const folder = await mkdtemp(path.join(tmpdir(), 'mulin-bench-'));
  const door = new Door(url);
  const rows: Row[] = [];
  const part = async (title: string, work: () => Promise<Row[]>) => {
    const from = Date.now();
    rows.push(...(await work()));
    process.stderr.write(`  ${title}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`);
  };
  let settled: Settled | undefined;
  const community = (): Settled => {
    if (!settled) throw new Error('no community yet');
    return settled;
  };
  let pollId = '';

  if (wanted('tally')) await part('counting', () => tallyRows(Number(BENCH_TALLY_HEADS)));
  if (wanted('bills', 'reads', 'votes', 'cold', ...large))
    await part('a community moves in', async () => {
      settled = await settle(door, setupKey, Number(BENCH_HOMES), folder);
      return settled.rows;
    });
  if (wanted('bills', 'reads', 'votes')) await part('billing', async () => [await billRun(door, community())]);
  if (wanted('reads', 'votes')) pollId = await openVote(door, community());
  if (wanted('reads')) await part('reading', () => readRows(door, community()));
  if (wanted('votes')) await part('voting', () => ballotRows(door, community(), pollId));
  if (wanted(...large))
    await part('the money of a large community', async () => {
      const opened = await openLarge(door, community(), Number(BENCH_BILLED_HOMES));
      return [
        await largeBillRun(door, opened),
        ...(wanted('books') ? await largeBooks(door, opened) : []),
        ...(wanted('arrears') ? await largeArrears(door, opened) : []),
        ...(wanted('sharing') ? [await largeSharing(door, opened)] : []),
        ...(wanted('statements') ? await largeStatement(door, opened) : []),
      ];
    });
  if (wanted('storm')) await part('a storm of payments', async () => [await paymentStormRow(Number(BENCH_PAYERS))]);
  if (wanted('cold')) await part('cold starts', () => coldStartRows(door, community(), functions));
  await rm(folder, { recursive: true, force: true });

  printTable(rows);
  if (only.size > 0) return;
  const file = path.join('bench', 'results.json');
  await writeResults(file, at, on, rows);
  process.stderr.write(
    `${file}: ${((Date.now() - at.getTime()) / 1000).toFixed(0)} s, ${on.cores} cores, ${on.processor}, node ${on.node}\n`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
