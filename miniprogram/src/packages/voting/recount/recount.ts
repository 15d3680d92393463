import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { readPackage } from '@mulin/domain/assembly/recount/read';
import { CHECKS, type Check, examine, type Verdict } from '@mulin/domain/assembly/recount/verify';

/** A package counted again on this phone. `pack` is there as soon as its shape is right, whatever the checks found. */
export interface Recounted {
  verdict: Verdict;
  pack: RecountPackage | undefined;
}

/** How many checks are done, of how many. */
export type OnStep = (done: number, of: number) => Promise<void>;

/**
 * Takes the text of a recount package apart and counts every ballot again; anything at all may be handed in. `onStep` is waited for
 * after each check, so that the page can show it: a large community takes a phone some seconds.
 */
export async function recount(text: string, onStep: OnStep = async () => {}): Promise<Recounted> {
  const input = parsed(text);
  const checks: Check[] = [];
  for (const check of examine(input)) {
    checks.push(check);
    await onStep(checks.length, CHECKS);
  }
  const verdict = { ok: checks.every(({ ok }) => ok), checks };
  return { verdict, pack: checks[0]?.ok ? readPackage(input, '') : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
