import { readPlainly } from '@mulin/shared-types/typed-figures';

export interface QuotedAmount {
  words: string;
  /** Null: not said exactly enough to be held against anything (三万多元). */
  fen: number | null;
}

const SCALE: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const NUMERALS = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
const UNIT = '(?:元|圆|块|RMB|CNY|人民币)';
/** 每平方米 1.2 元、1.2 元/月 are prices, not sums. */
const AMOUNT = new RegExp(
  `(每[^\\d，。；;\\n]{0,8})?(?:(?:[¥￥$]|RMB|CNY|人民币)(\\d[\\d,]*(?:\\.\\d+)?)|(\\d[\\d,]*(?:\\.\\d+)?)([百千万亿]{0,2})${UNIT}|[${NUMERALS}]+(?:多|余|几)?${UNIT})(/|每)?`,
  'giu',
);

/** 话里的钱数: the sums of money that words name; prices are left out. */
export function quotedAmounts(text: string): QuotedAmount[] {
  return [...readPlainly(text).matchAll(AMOUNT)].flatMap(([words, each, behind, before, scale = '', per]) => {
    if (each !== undefined || per !== undefined) return [];
    return [{ words, fen: fenOf(behind ?? before, scale) }];
  });
}

/** 1.2 万 is 1200000 fen; parts of a fen are nothing the books can say. */
function fenOf(digits: string | undefined, scale: string): number | null {
  if (digits === undefined) return null;
  const factor = [...scale].reduce((product, sign) => product * (SCALE[sign] ?? 1), 100);
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  const scaled = Number(whole + part) * factor;
  const fen = scaled / 10 ** part.length;
  return Number.isSafeInteger(fen) ? fen : null;
}
