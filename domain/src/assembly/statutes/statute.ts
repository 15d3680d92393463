/** One rule of law in the code: what it says, where it is written, which file holds it, which test shows it. */
export interface Statute {
  /** `clock.notice`, `rule.CC278_GENERAL`: every entry of the data it comes from has one. */
  id: string;
  group: StatuteGroup;
  rule: string;
  source: string;
  /** 待核: what is open and whom to ask; empty where the text was read and leaves nothing open. */
  open: string;
  file: string;
  test: { file: string; name: string };
}

export const statuteGroups = {
  decide: '怎么算通过',
  roll: '名册、面积和人数',
  call: '召集和公告',
  vote: '投票',
  settle: '法律没写、由议事规则定的',
  count: '计票和公开',
  after: '结果公布以后',
  committee: '业委会',
  form: '首次业主大会',
  privacy: '个人信息',
  money: '钱',
} as const;
export type StatuteGroup = keyof typeof statuteGroups;

/** Texts that could not be read themselves, only what others write of them. */
const AT_SECOND_HAND = ['指导规则', '《物权法》', '《价格法》', '《会计法》', '第五百六十条'] as const;

/** What is open about a rule by its source: said there, or a text known at second hand only. */
export function openIn(source: string, confirm = ''): string {
  if (confirm !== '') return confirm;
  const text = AT_SECOND_HAND.find((one) => source.includes(one));
  return text !== undefined || source.includes('待核') ? '原文没有取得，按二手资料整理，待核' : '';
}

/** Where the code and its proof lie, for a group of rules that come from one table of data. */
export interface Home {
  group: StatuteGroup;
  file: string;
  test: Statute['test'];
}
