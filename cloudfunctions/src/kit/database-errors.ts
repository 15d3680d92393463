/** A document with this id, or with the same values in a unique index, is there already. */
export class Duplicate extends Error {
  constructor(readonly collection: string) {
    super(`duplicate key in ${collection}`);
    this.name = 'Duplicate';
  }
}

/** The SDK drops the code of a database error and keeps only text, in a different field for every path: read all of it. */
function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errMsg, message } = error as Record<string, unknown>;
  return [code, errMsg, message].filter((part) => part !== undefined).join(' ');
}

const isDuplicate = (error: unknown): boolean => /E11000|duplicate key/i.test(textOf(error));

/** Two transactions touched the same document; from an operation or from the commit, in whatever shape the SDK gives it. */
export const isConflict = (error: unknown): boolean => /conflict/i.test(textOf(error));

export async function translatingDuplicates<R>(collection: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw isDuplicate(error) ? new Duplicate(collection) : error;
  }
}
