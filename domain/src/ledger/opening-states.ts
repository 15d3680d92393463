/** How far a book's opening (期初) is. */
export const openingStates = {
  waiting: '等复核',
  returned: '退回了',
  working: '正在过账',
  posted: '已过账',
  'back-asked': '申请冲回，等复核',
  backing: '正在冲回',
  reversed: '已冲回',
} as const;
