/** The first thing wrong with a V2 request's fields, as WeChat words it; undefined if they are fine. */
export function unifiedOrderFault(params: Record<string, unknown>): string | undefined {
  for (const name of [
    'sub_mch_id',
    'body',
    'out_trade_no',
    'total_fee',
    'spbill_create_ip',
    'env_id',
    'function_name',
  ]) {
    if (params[name] === undefined || params[name] === '') return `缺少参数${name}`;
  }
  const { body, out_trade_no, total_fee, attach, nonce_str, trade_type, time_expire } = params;
  if (typeof body !== 'string' || Buffer.byteLength(body) > 128) return 'body参数长度有误';
  if (typeof out_trade_no !== 'string' || !/^[\w\-|*]{1,32}$/.test(out_trade_no)) return 'out_trade_no参数格式有误';
  if (!isFen(total_fee)) return 'total_fee参数格式错误';
  if (attach !== undefined && (typeof attach !== 'string' || Buffer.byteLength(attach) > 127))
    return 'attach参数长度有误';
  if (nonce_str !== undefined && String(nonce_str).length > 32) return 'nonce_str参数长度有误';
  if (trade_type !== undefined && trade_type !== 'JSAPI') return 'trade_type参数有误';
  if (time_expire !== undefined && !/^\d{14}$/.test(String(time_expire))) return 'time_expire时间格式有误';
  return undefined;
}

export function refundFault(params: Record<string, unknown>): string | undefined {
  const { sub_mch_id, out_trade_no, transaction_id, out_refund_no, total_fee, refund_fee } = params;
  if (!sub_mch_id) return '缺少参数sub_mch_id';
  if (!out_trade_no && !transaction_id) return '缺少参数out_trade_no或transaction_id';
  if (typeof out_refund_no !== 'string' || !/^[\w\-|*@]{1,64}$/.test(out_refund_no)) return 'out_refund_no参数格式有误';
  if (!isFen(total_fee)) return 'total_fee参数格式错误';
  if (!isFen(refund_fee)) return 'refund_fee参数格式错误';
  return undefined;
}

/** Positive integer fen below a hundred million yuan. */
const isFen = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 10_000_000_000;
