/** What only the books know: what came in, went out and is left. Prices, deadlines and fines are none of it. */
const SUMS = '收入|支出|开支|花费|结余|结存|余额|收益|盈余|盈利|利润|亏损|实收|共收|共支';
/** 1,234.56 · ¥1234 · 十二万三千元; digits or words, with the unit before or behind. */
const AMOUNT =
  '(?:[¥￥]\\s*\\d|\\d[\\d,.]*\\s*[百千万亿]?元|[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+元)';
const TYPED = new RegExp(`(?:${SUMS})[^\\n。；;]{0,16}?${AMOUNT}`, 'u');
/** 收入（元）：1234: the unit stands in the heading. */
const HEADED = new RegExp(`(?:${SUMS})\\s*\\([^)\\n]*元\\)[^\\d\\n。；;]{0,6}\\d`, 'u');

/** Whether words say what the books came to. Such figures come from the ledger alone, as a statement. Full-width signs are read as usual ones. */
export function saysFigures(text: string): boolean {
  const read = text.normalize('NFKC');
  return TYPED.test(read) || HEADED.test(read);
}
