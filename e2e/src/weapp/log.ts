/** What the mini-program asked of WeChat and sent to the screen, in order. */
export interface WeappLog {
  calls: { api: string; args: unknown[] }[];
  setData: { page: string; patch: Record<string, unknown>; bytes: number }[];
  /** APIs read but not played here: each reads as `undefined`, as in an old base library. */
  missing: Set<string>;
  errors: unknown[];
}

export const emptyLog = (): WeappLog => ({ calls: [], setData: [], missing: new Set(), errors: [] });
