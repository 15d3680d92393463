/** How far the bill of a common meter (抄表和分摊) is. */
export const meterBillStates = {
  waiting: '等复核',
  refused: '退回了',
  sharing: '正在分摊',
  done: '分摊好了',
  'back-asked': '申请收回',
  'taking-back': '正在收回',
  'taken-back': '收回了',
} as const;
