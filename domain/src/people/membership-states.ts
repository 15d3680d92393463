/** 身份的状态, as whoever it is reads it. */
export const membershipStates = {
  pending: '等核对',
  active: '现在是',
  refused: '没有同意',
  ended: '结束了',
} as const;
