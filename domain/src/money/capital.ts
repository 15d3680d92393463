/**
 * The amount in Chinese capitals (大写金额) as a receipt carries it, by the rules for filling in bills and settlement vouchers
 * (《支付结算办法》附一《正确填写票据和结算凭证的基本规定》): ends with 整 after yuan or jiao, 零 once for any run of zeros.
 * Where the rules allow two ways (￥1,680.32 with or without 零) the fuller first one is written.
 */
const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** Up to 9999 written out, zeros inside as one 零, none at the end. */
function group(value: number): string {
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += `${pendingZero ? '零' : ''}${digits[digit]}${places[place]}`;
    pendingZero = false;
  }
  return text;
}

function integer(yuan: number): string {
  let text = '';
  let gap = false;
  for (let index = groups.length - 1; index >= 0; index--) {
    const value = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (value === 0) {
      gap = text !== '';
      continue;
    }
    const zero = text !== '' && (gap || value < 1000) ? '零' : '';
    text += `${zero}${group(value)}${groups[index]}`;
    gap = false;
  }
  return text;
}

/** 52734 → 伍佰贰拾柒元叁角肆分; 52700 → 伍佰贰拾柒元整; 10005 → 壹佰元零伍分; 0 → 零元整. */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('金额必须是整数分');
  if (fen < 0) return `负${capitalAmount(-fen)}`;
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  const head = yuan > 0 ? `${integer(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `${head === '' ? '零元' : head}整`;
  const gap = head !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tens = jiao > 0 ? `${gap}${digits[jiao]}角` : gap;
  return `${head}${tens}${cent > 0 ? `${digits[cent]}分` : '整'}`;
}
