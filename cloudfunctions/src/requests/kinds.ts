import { type UrgencyId, urgencyOf } from '@mulin/domain/requests/urgency';
import type { requests } from '@mulin/shared-types/documents/requests';
import type { requests as contract } from '@mulin/shared-types/operations/requests';
import type { Handler } from '../kit/context';
import type { Row } from '../kit/database';
import { spanText } from '../kit/wording';

export type Request = Row<typeof requests>;
export type Urgency = Request['urgency'];

/** What breaks, as people call it, and how urgent it usually is; the reporter may say otherwise. */
const categoryList = [
  { category: 'door', title: '门禁', urgency: 'normal' },
  { category: 'water', title: '水管', urgency: 'normal' },
  { category: 'power', title: '电路', urgency: 'urgent' },
  { category: 'heat', title: '暖气', urgency: 'urgent' },
  { category: 'lift', title: '电梯', urgency: 'urgent' },
  { category: 'light', title: '照明', urgency: 'normal' },
  { category: 'fire', title: '消防', urgency: 'urgent' },
  { category: 'clean', title: '保洁', urgency: 'normal' },
  { category: 'green', title: '绿化', urgency: 'normal' },
  { category: 'other', title: '其他', urgency: 'normal' },
] as const satisfies readonly { category: string; title: string; urgency: Urgency }[];

const titles = new Map<string, string>(categoryList.map(({ category, title }) => [category, title]));

export const isCategory = (category: string): boolean => titles.has(category);
export const categoryTitle = (category: string): string => titles.get(category) ?? '其他';

/** The rules know six urgencies; a resident chooses among three. */
export const ruleOf = (urgency: Urgency): UrgencyId => (urgency === 'danger' ? 'life' : urgency);
export const urgencyTitle = (urgency: Urgency): string => urgencyOf(ruleOf(urgency)).title;

const MINUTE_MS = 60_000;
const within = (minutes: number): string => `${spanText(minutes * MINUTE_MS)}内`;
export const takeWithin = (urgency: Urgency): string => within(urgencyOf(ruleOf(urgency)).takeWithin);

export const categories: Handler<typeof contract, 'categories'> = () => ({
  categories: [...categoryList],
  urgencies: (['danger', 'urgent', 'normal'] as const).map((urgency) => {
    const { title, examples, doneWithin, callFirst } = { callFirst: '', ...urgencyOf(ruleOf(urgency)) };
    return {
      urgency,
      title,
      takeText: `${takeWithin(urgency)}接单`,
      doneText: `${within(doneWithin)}修好`,
      example: callFirst === '' ? examples : `${examples}。${callFirst}`,
    };
  }),
});
