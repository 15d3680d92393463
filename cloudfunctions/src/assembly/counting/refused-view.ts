/** 未计入的票 by reason, in words. */
const reasons: Record<string, string> = {
  SUPERSEDED: '后来改投，或另一种方式的票优先',
  DUPLICATE: '重复交票',
  OUT_OF_WINDOW: '不在投票时间内',
  NO_RIGHT: '没有表决权',
  NOT_ON_ROLL: '不在名册上',
  INVALID: '无效票',
};

export const refusedView = (refused: Record<string, number>): { reason: string; count: number }[] =>
  Object.entries(refused).map(([reason, count]) => ({ reason: reasons[reason] ?? reason, count }));
