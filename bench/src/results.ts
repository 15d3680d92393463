import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Pace } from './pace/pace';

/** One line of the table: a number, and what was looked at to be sure that the work behind it was done right. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** Milliseconds of one call; absent where there was only one. */
  p50Ms?: number;
  p99Ms?: number;
  /** Processor time of the local cloud for one of them, milliseconds. */
  cpuMs?: number;
  checked: string;
}

export const rowOf = (name: string, unit: string, pace: Pace, cpuMs: number, checked: string): Row => ({
  name,
  value: round(pace.perSecond),
  unit,
  p50Ms: round(pace.p50Ms),
  p99Ms: round(pace.p99Ms),
  cpuMs: round(cpuMs / pace.answered),
  checked,
});

/** Three digits are more than these numbers are good for. */
export const round = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** A number behind which the work was wrong is worth nothing: the bench stops. */
export function check(fine: boolean, what: string): void {
  if (!fine) throw new Error(`bench: ${what}`);
}

export interface Machine {
  cores: number;
  processor: string;
  memoryGb: number;
  node: string;
  platform: string;
  /** Processes that wanted a core in the minute before: above `cores`, somebody else was measured too. */
  loadBefore: number;
}

export const machine = (): Machine => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? '',
  memoryGb: round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  loadBefore: round(loadavg()[0] ?? 0),
});

export async function writeResults(file: string, at: Date, on: Machine, rows: readonly Row[]): Promise<void> {
  await writeFile(file, `${JSON.stringify({ date: at.toISOString(), machine: on, rows }, null, 2)}\n`);
}

export function printTable(rows: readonly Row[]): void {
  const number = (value: number | undefined, width: number) =>
    (value === undefined ? '' : String(value)).padStart(width);
  console.log(
    `${'what'.padEnd(34)}${'value'.padStart(9)} ${'unit'.padEnd(12)}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}${'cpu ms'.padStart(8)}  checked`,
  );
  for (const { name, value, unit, p50Ms, p99Ms, cpuMs, checked } of rows) {
    console.log(
      `${name.padEnd(34)}${number(value, 9)} ${unit.padEnd(12)}${number(p50Ms, 8)}${number(p99Ms, 8)}${number(cpuMs, 8)}  ${checked}`,
    );
  }
}
