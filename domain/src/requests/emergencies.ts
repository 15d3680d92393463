import type { Category, StoredUrgency } from './presets';

/** 先打电话: what cannot wait for anybody to read a report. */
export interface Emergency {
  /** However the community keeps the category, never less urgent than this. */
  urgency: StoredUrgency;
  /** What to do before anything else. */
  first: string;
  /** 119 beside the company's own number. */
  fireBrigade: boolean;
}

/** 电梯困人 before 水管爆裂 (supervision.md 13: U0, and the first example of U1); by the category's number, whatever it is called. */
const emergencies: ReadonlyMap<string, Emergency> = new Map(
  Object.entries({
    trapped: {
      urgency: 'danger',
      first: '先按轿厢里的紧急呼叫，不要扒门、不要自己爬出来。再打电话，打完再报。',
      fireBrigade: true,
    },
    burst: {
      urgency: 'urgent',
      first: '先关总水阀，水淹到的地方拉电闸。再打电话，打完再报。',
      fireBrigade: false,
    },
  } satisfies Record<string, Emergency>),
);
const inOrder = [...emergencies.keys()];

export const emergencyOf = (category: string | undefined): Emergency | undefined =>
  category === undefined ? undefined : emergencies.get(category);

const mostUrgentFirst: readonly StoredUrgency[] = ['danger', 'urgent', 'normal', 'planned', 'complaint', 'question'];

/** Not less urgent than such a thing is. */
export function atLeastAsUrgent(category: string | undefined, urgency: StoredUrgency): StoredUrgency {
  const least = emergencyOf(category)?.urgency ?? urgency;
  return mostUrgentFirst.indexOf(least) < mostUrgentFirst.indexOf(urgency) ? least : urgency;
}

/** As a resident sees the list: what cannot wait on top, the rest in the community's own order. */
export function emergenciesFirst<C extends Pick<Category, 'category' | 'urgency'>>(categories: readonly C[]): C[] {
  const rank = ({ category }: C) => (emergencyOf(category) ? inOrder.indexOf(category) : inOrder.length);
  return categories
    .map((one) => ({ ...one, urgency: atLeastAsUrgent(one.category, one.urgency) }))
    .sort((a, b) => rank(a) - rank(b));
}
