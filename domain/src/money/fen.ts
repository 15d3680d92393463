import { Refusal } from '@mulin/shared-types/refusal';
import { grouped } from '../figures/grouped';

/** The largest single amount the product takes: ten thousand million yuan (一百亿元), far inside 2^53 fen. */
const LARGEST_FEN = 1_000_000_000_000;

/** 105468 → `1,054.68`; always two decimals, groups of three, a minus sign for negative balances. */
export function formatFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('金额必须是整数分');
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

const fullWidth = /[０-９．，]/g;

/** What a person typed as yuan (`1,054.68`, `１２元`, `¥3.5`) → fen. More than two decimals is refused, not rounded. */
export function parseYuan(text: string, field = 'amount'): number {
  const refuse = (message: string): never => {
    throw new Refusal('INVALID_INPUT', message, field);
  };
  const plain = text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s¥￥元]/g, '');
  if (plain === '') return refuse('请填写金额');
  if (plain.startsWith('-')) return refuse('金额不能是负数');
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$/.test(plain))
    return refuse(`“${text.trim()}”不是金额，请填数字，例如 1054.68`);
  const [yuan = '0', decimals = ''] = plain.replace(/,/g, '').split('.');
  if (decimals.length > 2) return refuse('金额最多两位小数（到分）');
  if (yuan.replace(/^0+/, '').length > 11) return refuse('金额过大，请核对');
  const fen = Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
  return fen > LARGEST_FEN ? refuse('金额过大，请核对') : fen;
}
