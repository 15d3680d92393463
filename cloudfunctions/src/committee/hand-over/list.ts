import { dueDay } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import type { handOvers } from '@mulin/shared-types/documents/committee';
import type { Row } from '../../kit/database';
import type { Term } from '../terms/term';

export type HandOver = Row<typeof handOvers>;
export type Item = HandOver['items'][number];

/** What every committee hands over (Guide Rules art. 48, to be confirmed); more can be added. */
const preset: readonly (readonly [itemId: string, title: string, detail: string])[] = [
  ['seal', '印章', '业主大会、业主委员会印章'],
  ['files', '档案资料', '会议记录、决定、选票和名册、备案文件'],
  ['accounts', '账目和凭证', '公共收益、办公经费的账、凭证和银行账户'],
  ['contracts', '合同', '物业服务合同和其他以业主大会名义签的合同'],
  ['property', '财物', '属于全体业主的物品、钥匙、电子账号'],
];

export const item = (itemId: string, title: string, detail: string): Item => ({
  itemId,
  title,
  detail,
  handed: null,
  received: null,
  witnessed: null,
});

/** The list from one committee to the next, due from the day the earlier one went out of office. */
export const handOverTo = (next: Term, before: Term, now: Date): HandOver => ({
  _id: `${next._id}.hand-over`,
  communityId: next.communityId,
  fromCommitteeId: before._id,
  toCommitteeId: next._id,
  dueDay: dueDay('handOver', dayOf(now)),
  items: preset.map(([itemId, title, detail]) => item(itemId, title, detail)),
  done: false,
  version: 1,
  at: now,
});
