/** 减免申请 of 低保、特困: what it rests on, and how far it got. */
export const reductionGrounds = { 'minimum-income': '低保', destitute: '特困' } as const;
export type ReductionGround = keyof typeof reductionGrounds;

export const reductionStates = {
  asked: '等物业核对',
  checked: '等社区批准',
  approved: '批准了',
  refused: '没有批准',
  withdrawn: '已撤回',
} as const;
