/** 公示事项 as data: who must show what, on what ground, how often, how long. */
export interface NoticeKind {
  id: string;
  title: string;
  list: NoticeList;
  /** Article or paper it rests on. */
  basis: readonly string[];
  publisher: 'firm' | 'committee' | 'fund-holder' | 'joint';
  /** Anybody at the gate, only owners signed in, or only the unit concerned. */
  audience: 'public' | 'owners' | 'own-unit';
  frequency: Frequency;
  /** Days after the end of the period, or after the community starts for what stands. */
  dueDays: number;
  /** 0 = as long as it is in force. */
  keepDays: number;
  /** Paper at the gate stays required; the app is an additional way. */
  requiresPhotoOfPosting: boolean;
  fields: readonly { key: string; title: string }[];
}

export type Frequency = 'standing' | 'quarter' | 'halfYear' | 'year';

export const noticeLists = {
  'four-open': '四公开',
  'three-open': '三公开',
  'eight-items': '八项内容',
  'price-board': '收费公示牌八项（另一种读法）',
  statements: '收支公示',
} as const;
export type NoticeList = keyof typeof noticeLists;

/** Default for half-yearly statements: 30 June → 31 July, 31 December → 31 January. */
export const STATEMENT_DUE_DAYS = 31;
export const STATEMENT_KEEP_DAYS = 30;

/** A standing item of the firm, posted within 30 days of the start. */
export function standing(
  list: NoticeList,
  id: string,
  title: string,
  basis: readonly string[],
  fields: readonly (readonly [key: string, title: string])[],
  publisher: NoticeKind['publisher'] = 'firm',
): NoticeKind {
  return {
    id: `${list}.${id}`,
    title,
    list,
    basis,
    publisher,
    audience: 'public',
    frequency: 'standing',
    dueDays: 30,
    keepDays: 0,
    requiresPhotoOfPosting: true,
    fields: fields.map(([key, name]) => ({ key, title: name })),
  };
}
