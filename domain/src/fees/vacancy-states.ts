/** How far 空置申请 is. */
export const vacancyStates = {
  asked: '等物业上门看',
  checked: '等同意',
  approved: '同意了',
  refused: '没有同意',
  withdrawn: '已撤回',
  ended: '已结束',
} as const;
