import type { AreaSource, HandOver, UseKind } from './types';

/** What the words of an office mean. Unknown or empty use: judged by the place. */
export function useKind(use: string, building: string, no: string): UseKind {
  const words = use === '' ? building + no : use;
  if (/车位|车库|停车|泊位|机动车/.test(words)) return 'parking';
  if (/储藏|储物|地下室|仓库|库房/.test(words)) return 'storage';
  if (/商|店|铺|门市|门脸|底商|办公|经营|写字|底店|非住宅/.test(words)) return 'shop';
  if (use === '' || /住|宅|居|公寓|别墅|民用|成套/.test(use)) return 'home';
  return 'other';
}

/** 未售 · 已售未交付 · 已交付. Without a word the home counts as delivered. `heading` decides what 是/否 mean. */
export function handOver(status: string, heading = ''): HandOver {
  const words = status.replace(/\s+/g, '');
  if (/^(是|否|√|×|x|有|无)$/i.test(words)) {
    const yes = /^(是|√|有)$/.test(words);
    if (/售/.test(heading)) return yes ? 'delivered' : 'unsold';
    return yes ? 'delivered' : 'sold-undelivered';
  }
  if (/未售|待售|在售|未出售|未销售|可售|库存|尾盘|未卖|开发商(持有|自持|所有)|自持/.test(words)) return 'unsold';
  if (/未交|未接|未收|待交|尚未交付|没交/.test(words)) return 'sold-undelivered';
  return 'delivered';
}

/** 不动产登记簿 · 实测 · 合同, in the order of SPC interpretation art. 8; null if the office does not say. */
export function areaSource(words: string): AreaSource | null {
  if (/登记|产权|权证|房产证|不动产|证载/.test(words)) return 'register';
  if (/实测|测绘|测量|房测/.test(words)) return 'surveyed';
  if (/合同|预测|协议|预售/.test(words)) return 'contract';
  return null;
}
