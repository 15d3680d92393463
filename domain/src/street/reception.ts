/** 接待日和热线: where a case was heard. */
export const caseSources = {
  reception: { title: '接待日', workdays: 10, ground: '系统默认 10 个工作日，国家没有统一规定，待核' },
  hotline: { title: '12345 热线', workdays: 5, ground: '系统默认 5 个工作日，以热线派单写的为准，待核' },
} as const satisfies Record<string, { title: string; workdays: number; ground: string }>;
export type CaseSource = keyof typeof caseSources;

export const caseStates = { open: '等答复', answered: '已答复，等回访', closed: '办结' } as const;

/** Who sits at a reception day; the street's is for all of its communities or for one. */
export const receptionHosts = { committee: '业委会', community: '社区', street: '镇街' } as const;
export type ReceptionHost = keyof typeof receptionHosts;
