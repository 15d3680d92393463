import type { RefusalCode } from '@mulin/shared-types/refusal';

/** What stands in the way of a vote or weakens it. What blocks is refused at the announcement with `code`. */
export interface Warning {
  kind: string;
  text: string;
  blocking: boolean;
  code?: RefusalCode;
  field?: string;
}

export const hint = (kind: string, text: string): Warning => ({ kind, text, blocking: false });
export const bar = (kind: string, text: string, field: string, code: RefusalCode = 'INVALID_INPUT'): Warning => ({
  kind,
  text,
  blocking: true,
  field,
  code,
});
