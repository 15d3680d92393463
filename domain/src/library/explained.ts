import { money } from './explained/money';
import { together } from './explained/together';
import { yourself } from './explained/yourself';

/** An article of the law in plain words of our own: never the text itself, never advice. */
export interface Explained {
  id: string;
  /** 《民法典》 */
  statute: string;
  /** 第九百四十四条 */
  article: string;
  /** What it settles, as a neighbour would say it. */
  title: string;
  /** What it means here; one thought a paragraph. */
  plain: readonly string[];
}

/** 法条白话: what the actions in this app rest on, by what it is about. */
export const explained = { money, together, yourself } as const satisfies Record<string, readonly Explained[]>;

export const themes: Record<keyof typeof explained, string> = {
  money: '缴费和钱的去处',
  together: '业主一起做主',
  yourself: '个人信息',
};

type Theme = (typeof explained)[keyof typeof explained];
export type ExplainedId = Theme[number]['id'];

const all: readonly Explained[] = Object.values(explained).flat();

export const explanationOf = (id: string): Explained | undefined => all.find((one) => one.id === id);
