/** 由什么改成什么, in words for the trail (操作留痕). Never a person's name or number, nor what somebody chose. */
export interface Altered {
  what: string;
  from: string;
  to: string;
}

/** What an act found, and what it left; of that which stayed as it was, nothing. */
export const altered = (...rows: readonly (readonly [what: string, from: string, to: string])[]) => ({
  altered: rows.flatMap(([what, from, to]): Altered[] => (from === to ? [] : [{ what, from, to }])),
});
