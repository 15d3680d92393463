/** What is done to a project, as its page asks for it. */
export const steps = {
  check: { title: '社区核对', confirm: '同意', money: false },
  approve: { title: '审核', confirm: '同意', money: false },
  settle: { title: '登记结算', confirm: '登记', money: true },
  advance: { title: '登记预付款', confirm: '登记', money: true },
  pay: { title: '登记付款', confirm: '登记', money: true },
  release: { title: '登记退质保金', confirm: '登记', money: true },
  publish: { title: '公示使用情况', confirm: '公示', money: false },
} as const;
export type Step = keyof typeof steps;

export const isStep = (text: string | undefined): text is Step => Object.keys(steps).includes(text ?? '');
