import type { Purpose } from './purposes';
import { templateTime } from './quiet';

/** What a ring says, before it is fitted to its template. */
export interface Said {
  title: string;
  body: string;
  home: string;
  at: Date;
}

interface Field {
  /** The template's own name of it: a kind and a number. */
  name: `${'thing' | 'time'}${number}`;
  /** What WeChat prints before it; by these the template is chosen in 公众平台. */
  title: string;
  of(said: Said): string;
}

const THING = 20;
const what: Field = { name: 'thing1', title: '事项', of: ({ title }) => thing(title) };
const more: Field = { name: 'thing2', title: '说明', of: ({ body }) => thing(body || '打开小程序看详情') };
const when: Field = { name: 'time3', title: '时间', of: ({ at }) => templateTime(at) };
const where: Field = { name: 'thing4', title: '房屋', of: ({ home }) => thing(home || '您的小区') };

/** 模板 as data, one a purpose; docs/deploy.md says how to choose them. The ids are each account's own (`MULIN_TEMPLATES`). */
export const templates: Record<Purpose, readonly Field[]> = {
  votes: [what, more, when],
  results: [what, more, when],
  fees: [what, more, when, where],
  requests: [what, more, when, where],
  home: [what, more, when],
};

/** The data of `subscribeMessage.send`, within WeChat's limits. */
export const dataFor = (purpose: Purpose, said: Said): Record<string, { value: string }> =>
  Object.fromEntries(templates[purpose].map(({ name, of }) => [name, { value: of(said) }]));

/** `thing` holds 20 characters on one line; the whole stands in the inbox. */
function thing(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length <= THING ? line.join('') : `${line.slice(0, THING - 1).join('')}…`;
}
