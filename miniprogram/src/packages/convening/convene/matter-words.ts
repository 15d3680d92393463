import { itemText, MATTERS, ruleFor } from '@mulin/domain/assembly/matters';
import type { Pick } from '../../../ui/form/PickField';
import type { MatterId } from './draft';

/** The nine matters of Civil Code 278, with the words of the statute. */
export const matterPicks: readonly Pick<MatterId>[] = MATTERS.map(({ id, item, name, text }) => ({
  id,
  text: name,
  detail: `${itemText(item)}：${text}`,
}));

/** What each is in plain words, and what it is often mixed up with. */
const plain: Record<MatterId, string> = {
  'rules-of-procedure': '怎么开会、怎么投票、票怎么算，写在议事规则里。',
  covenant: '装修、停车、养宠这些大家都要守的规矩，写在管理规约里。',
  committee: '换人、罢免选这里；整届选举或者补选，要用已公布名单的“加选举”。',
  company: '请哪家物业、续不续聘、换不换。解聘要提前 60 日书面通知，合同另有约定的除外（民法典 946 条）。',
  'use-fund': '用已经交上来的维修资金修东西。过半数就行；再收钱是“筹集”，线高得多。',
  'raise-fund': '每家再交钱进维修资金。要四分之三；只是花已有的钱，选“使用维修资金”。',
  rebuild: '加装、改建、拆了重建。要四分之三。',
  'common-parts-use': '电梯广告、出租大厅、绿地改车位、楼顶装基站，都算。要四分之三。',
  other: '前面八类都不是的大事。拿共有部分挣钱的，不在这里，选“改变或经营共有部分”。',
};

export interface RuleWords {
  special: boolean;
  plain: string;
  text: string;
  ground: string;
}

/** By which lines such a matter is decided on a day. */
export function ruleWords(matter: MatterId, day: string): RuleWords {
  const special = ruleFor(matter, day) === 'CC278_SPECIAL';
  const item = MATTERS.find(({ id }) => id === matter)?.item ?? 9;
  return {
    special,
    plain: plain[matter],
    text: `要面积、人数都有三分之二以上参加；参加的里面，面积、人数都要${special ? '四分之三以上' : '过半数'}同意。`,
    ground: `民法典 278 条${itemText(item)}`,
  };
}
