// npm run verify -- PACKAGE.json: counts a published vote again, offline. 0: all checks hold, 1: one fails, 2: unreadable or bad usage.
import { parseArgs } from 'node:util';
import type { SignedPromise } from '../assembly/log/promise';
import { readPackage } from '../assembly/recount/read';
import { checkReceipt, type HeldReceipt, type ReceiptFinding } from '../assembly/recount/receipt';
import { CANNOT_PROVE, type Verdict, verifyPackage } from '../assembly/recount/verify';
import { readJson, unreadable, wordsOf } from './input';
import { packageLines, receiptLines, verdictLines } from './verify/lines';
import { readPromise } from './verify/read-promise';

const USAGE = `usage: npm run verify -- PACKAGE.json [--receipt CODE] [--promise RECEIPT.json] [--json]
  --receipt CODE   look a receipt up: its number in the log, whether it stands, and why not
  --promise FILE   the signed promise of a receipt: whether it was kept
  --json           the same for machines`;

function main(): void {
  const { file, held, json } = asked();
  const input = readJson(file, USAGE);
  const verdict = verifyPackage(input);
  const pack = verdict.checks[0]?.ok ? readPackage(input, '') : undefined;
  const receipt = pack && held ? checkReceipt(pack, held) : undefined;
  if (json) console.log(JSON.stringify({ ...verdict, receipt: receipt ?? null, cannotProve: CANNOT_PROVE }, null, 2));
  else
    print([...verdictLines(verdict), ...(pack ? packageLines(pack) : []), ...(receipt ? receiptLines(receipt) : [])]);
  if (receipt?.kind === 'unreadable') unreadable(receipt.lines.join(''));
  process.exitCode = holds(verdict, receipt) ? 0 : 1;
}

function asked(): { file: string; held: HeldReceipt | undefined; json: boolean } {
  const options = { receipt: { type: 'string' }, promise: { type: 'string' }, json: { type: 'boolean' } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return unreadable(`${wordsOf(error)}\n${USAGE}`);
  }
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) return unreadable(USAGE);
  const { receipt, promise, json = false } = parsed.values;
  if (receipt === undefined && promise === undefined) return { file, held: undefined, json };
  return { file, held: { ...heldBy(receipt), ...promiseIn(promise) }, json };
}

/** The short code, or the whole commit. */
function heldBy(receipt: string | undefined): HeldReceipt {
  if (receipt === undefined) return {};
  return /^[0-9a-f]{64}$/.test(receipt) ? { commit: receipt } : { code: receipt };
}

function promiseIn(file: string | undefined): { promise?: SignedPromise } {
  if (file === undefined) return {};
  try {
    return { promise: readPromise(readJson(file, USAGE)) };
  } catch (error) {
    return unreadable(`${file}: ${wordsOf(error)}`);
  }
}

const holds = (verdict: Verdict, receipt: ReceiptFinding | undefined): boolean => verdict.ok && (receipt?.ok ?? true);

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

main();
