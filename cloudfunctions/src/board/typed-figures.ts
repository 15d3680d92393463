/** 收入 / 支出 / 结余 … 1,234.56 元: a sum of the books, typed. Prices and deadlines are not. */
const TYPED = /(收入|支出|结余|收益|盈余|亏损)[^\n。；]{0,16}?\d[\d,，.]*\s*万?元/u;

/** Whether words say what the books came to. Such figures come from the ledger alone, as a statement. */
export const saysFigures = (text: string): boolean => TYPED.test(text);
