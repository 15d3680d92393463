/** 名册哪里不对: what an owner may find wrong with a row of the roll. */
export const rollDoubtTitles = {
  area: '面积不对',
  owner: '业主不对',
  heads: '几套房算几个人不对',
  missing: '名册上没有我家',
  parking: '车位算法不对',
  other: '其他',
} as const;
export type RollDoubt = keyof typeof rollDoubtTitles;
export const rollDoubts = Object.keys(rollDoubtTitles) as [RollDoubt, ...RollDoubt[]];
