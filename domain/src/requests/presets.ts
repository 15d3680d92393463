import type { RequestKind } from './request';
import type { UrgencyId } from './urgency';

/** 类别 of one community: what can be reported, how urgent it usually is, who sees to it when nobody is on duty. */
export interface Category {
  category: string;
  kind: RequestKind;
  title: string;
  urgency: StoredUrgency;
  workerId: string;
}

/** As a request says it; the rules call 危及人身 `life`. */
export type StoredUrgency = Exclude<UrgencyId, 'life'> | 'danger';
export const ruleOf = (urgency: StoredUrgency): UrgencyId => (urgency === 'danger' ? 'life' : urgency);

/** How urgent a complaint or suggestion is does not depend on who makes it. */
export const urgencyOfKind = { complaint: 'complaint', suggestion: 'question' } as const;

const repair = (category: string, title: string, urgency: StoredUrgency): Category => ({
  category,
  kind: 'repair',
  title,
  urgency,
  workerId: '',
});
const said = (kind: 'complaint' | 'suggestion', category: string, title: string): Category => ({
  category,
  kind,
  title,
  urgency: urgencyOfKind[kind],
  workerId: '',
});

/** What stands there before a community has kept a list of its own. */
export const presetCategories: readonly Category[] = [
  repair('door', '门禁', 'normal'),
  repair('water', '水管', 'normal'),
  repair('power', '电路', 'urgent'),
  repair('heat', '暖气', 'urgent'),
  repair('lift', '电梯', 'urgent'),
  repair('burst', '水管爆裂', 'urgent'),
  repair('trapped', '电梯困人', 'danger'),
  repair('light', '照明', 'normal'),
  repair('fire', '消防', 'urgent'),
  repair('clean', '保洁', 'normal'),
  repair('green', '绿化', 'planned'),
  repair('other', '其他', 'normal'),
  said('complaint', 'service', '服务态度'),
  said('complaint', 'charges', '收费'),
  said('complaint', 'noise', '噪声'),
  said('complaint', 'hygiene', '卫生'),
  said('complaint', 'other-complaint', '其他'),
  said('suggestion', 'improve', '改进服务'),
  said('suggestion', 'facilities', '设施'),
  said('suggestion', 'other-suggestion', '其他'),
];

/** Places every community has; houses come from the roll, lifts from the houses that have one. */
export const presetPlaces: readonly string[] = ['小区大门', '地下车库', '地面停车位', '电动车棚', '绿地', '垃圾收集点'];

/** Two people who name one place name it alike: blanks and wide letters do not count. */
export const placeKeyOf = (place: string): string => place.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
