import { SHARE_RULES, type ShareRule } from '@mulin/domain/fees/meters';

/** 怎么分: as the law has it, or as agreed. */
export const shareRules = (Object.keys(SHARE_RULES) as ShareRule[]).map((id) => ({ id, text: SHARE_RULES[id] }));

export const LAW = '没有约定的，按建筑面积分（民法典第二百八十三条）；不按面积的，要写清楚在哪里约定的。';
