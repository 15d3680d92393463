/** What has not happened to a deposit when it is put down. */
export const notYet = {
  receiptNo: null,
  confirmedBy: null,
  confirmedAt: null,
  askedDay: null,
  deductFen: 0,
  damage: '',
  damageIds: [],
  checkedBy: null,
  approvedBy: null,
  paidDay: null,
  slipIds: [],
  paidBy: null,
  reason: '',
  transferId: null,
};
