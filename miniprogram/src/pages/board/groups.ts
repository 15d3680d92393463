/** 分类 of the board, and what to say where nothing hangs yet. */
export const groups = [
  { id: 'all', text: '全部' },
  { id: 'money', text: '收支' },
  { id: 'shared', text: '公共收益' },
  { id: 'contract', text: '合同' },
  { id: 'assembly', text: '议事' },
] as const;

export type Group = (typeof groups)[number]['id'];

/** An empty list says whether it ought to be empty: what is overdue would stand on top of it. */
export const nothingIn: Record<Group, { title: string; detail: string }> = {
  all: { title: '还没有公示', detail: '收费标准和每半年的收支都要公示，\n贴出来这里就有。' },
  money: { title: '还没有收支公示', detail: '每半年公示一次，7 月和 1 月里贴出来。\n现在没有逾期的。' },
  shared: { title: '还没有公共收益公示', detail: '每半年公示一次，7 月和 1 月里贴出来。\n现在没有逾期的。' },
  contract: { title: '还没有合同公示', detail: '物业签了合同要贴出来。\n现在没有逾期的。' },
  assembly: { title: '还没有议事公示', detail: '开业主大会前 15 天公告，\n计票以后公布结果，都贴在这里。' },
};
