import { type ExaminedUnit, headsOn } from './electorate';
import type { PollDraft } from './poll';
import { hint, type Warning } from './warning';

/** With fewer heads than this everybody knows how the others voted. */
const FEW_HEADS = 3;
const SMALL_SCOPE = 30;

/** How sound the roll is, and who could be recognised in the list of ballots that the owners may see. */
export function rollWarnings(roll: readonly ExaminedUnit[], { buildings }: Pick<PollDraft, 'buildings'>): Warning[] {
  const heads = headsOn(roll);
  const found: Warning[] = [];
  const say = (kind: string, count: number, text: string) => count > 0 && found.push(hint(kind, text));

  const nobody = roll.filter(({ owners }) => owners.length === 0).length;
  say('roll-no-owner', nobody, `名册上有 ${nobody} 套房没有写业主，投不了票，但面积照样算在总数里`);
  const unreachable = heads.filter((head) => head.units.every(({ owners }) => owners.every((one) => !one.phoneHash)));
  say('roll-no-phone', unreachable.length, `有 ${unreachable.length} 人没有留电话，收不到手机通知，要上门送到`);
  const contract = roll.filter(({ areaSource }) => areaSource === 'contract').length;
  say(
    'roll-contract-area',
    contract,
    `有 ${contract} 套房的面积取自买卖合同，登记了产权或者实测过的，请先换成登记面积（建筑物区分所有权解释第八条）`,
  );
  const unsure = unsureHeads(heads);
  say('roll-unsure-heads', unsure, `有 ${unsure} 位同名业主缺证件号码，暂按不同的人计算，请核对是不是一个人`);

  const lone = loneAreas(heads);
  const among = buildings.length > 0 || heads.length < SMALL_SCOPE ? `一共 ${heads.length} 人投票，` : '';
  say('lone-dissenter', lone, `${among}有 ${lone} 人的面积和别人都不一样，公布逐票结果时可能被认出来`);
  if (heads.length < FEW_HEADS)
    found.push(hint('few-heads', `表决范围里只有 ${heads.length} 人，谁怎么投大家都看得出来`));
  return found;
}

/** Heads whose area nobody else has. */
function loneAreas(heads: readonly { areaCenti: number }[]): number {
  const areas = new Map<number, number>();
  for (const { areaCenti } of heads) areas.set(areaCenti, (areas.get(areaCenti) ?? 0) + 1);
  return [...areas.values()].filter((owners) => owners === 1).length;
}

/** Heads of one owner each that carry the same name, where an ID number is missing to tell them apart. */
function unsureHeads(heads: readonly { headId: string; units: readonly ExaminedUnit[] }[]): number {
  const byName = new Map<string, { heads: number; withoutId: boolean }>();
  for (const { units } of heads) {
    const [owner, another] = units[0]?.owners ?? [];
    if (!owner || another) continue;
    const same = byName.get(owner.nameHash) ?? { heads: 0, withoutId: false };
    byName.set(owner.nameHash, { heads: same.heads + 1, withoutId: same.withoutId || owner.idHash === '' });
  }
  return [...byName.values()].reduce((sum, one) => sum + (one.heads > 1 && one.withoutId ? one.heads : 0), 0);
}
