import { readFileSync } from 'node:fs';
import { Refusal } from '@mulin/shared-types/refusal';

/** Reads the file a command was given; what cannot be read ends the command with code 2. */
export function readJson(file: string | undefined, usage: string): unknown {
  if (!file) return unreadable(usage);
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return unreadable(`${file}: ${wordsOf(error)}`);
  }
}

export function unreadable(message: string): never {
  console.error(message);
  process.exit(2);
}

export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.field ? `${error.message} (${error.field})` : error.message;
  return error instanceof Error ? error.message : String(error);
}
