/** What only the books know: what came in, went out and is left. Prices, deadlines and fines are none of it. */
const SUMS =
  '(?:收入|支出|开支|开销|花费|结余|结存|余额|收益|盈余|盈利|利润|盈|亏损|亏空|亏了|实收|共收|共支|进账|入账|出账(?!单)|账上|账面|赚|花了|花掉|花去|用了|用掉|用去|剩下|还剩|收了|收到|付了|付出|支付了)';
const WORDS = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
const UNIT = '(?:元|圆|块|RMB|CNY|人民币)';
/** 1,234.56 元 · ¥1234 · 1.2 万 · 十二万三千元: digits or words, with the unit before or behind. */
const AMOUNT = `(?:[¥￥$]\\d|(?:RMB|CNY|人民币)\\d|\\d[\\d,.]*[${WORDS}]*${UNIT}|[${WORDS}]+(?:多|余|几)?${UNIT})`;
/** A number without a unit is money, unless it counts or dates something. */
const COUNTED = '年月日号天周时小分户项次笔个条人张份套栋幢层台部辆件页度米吨升公斤%‰第';
const BARE = `(?:\\d(?:[\\d,.]*\\d)?(?![\\d,.]|[${COUNTED}]|[${WORDS}]*[${COUNTED}])|(?:[${WORDS}]*[万亿]|[${WORDS}]+[千百仟佰]|[${WORDS}]{3,})(?:多|余)?(?![${WORDS}${COUNTED}]))`;
const LINKS = '(?:[为是:=约共计达到有了总合]|一共|大概|左右){0,4}';

const typed = [
  `${SUMS}[^\\n。；;]{0,16}?${AMOUNT}`,
  `${SUMS}${LINKS}\\n?${AMOUNT}`,
  `${SUMS}${LINKS}${BARE}`,
  /** 收入（元）：1234: the unit stands in the heading. */
  `${SUMS}\\([^)\\n]*元\\)[^\\d\\n。；;]{0,6}\\d`,
  /** 三万元的收入 */
  `${AMOUNT}的?(?:总|纯|净|公共|停车|广告)?${SUMS}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Full-width signs are read as usual ones; blanks and invisible signs between the letters hide nothing. */
export const readPlainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]+|[_*·~|]/gu, '');

/** Whether words say what the books came to. Such figures come from the ledger alone, as a statement. */
export function saysFigures(text: string): boolean {
  const read = readPlainly(text);
  return typed.some((one) => one.test(read));
}

/** What a person reads whose words say such figures, and the way out. */
export const figuresRefused = (title: string): string =>
  `“${title}”里写了收支的数。收支的数只能由账本算出来公示，不能手写：请到“收支报表”编制公示，这里写“见某期报表某一行”`;
