import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { readPackage } from '@mulin/domain/assembly/recount/read';
import { type Verdict, verifyPackage } from '@mulin/domain/assembly/recount/verify';

/** A package counted again on this phone. `pack` is there as soon as its shape is right, whatever the checks found. */
export interface Recounted {
  verdict: Verdict;
  pack: RecountPackage | undefined;
}

/** Takes the text of a recount package apart and counts every ballot again; anything at all may be handed in. */
export function recount(text: string): Recounted {
  const verdict = verifyPackage(parsed(text));
  return { verdict, pack: verdict.checks[0]?.ok ? readPackage(parsed(text), '') : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
