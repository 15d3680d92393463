import type { Reason } from '../tally/types';

const WORDS: Readonly<Record<Reason, string>> = {
  NOT_ON_ROLL: '不在名册上',
  OUT_OF_WINDOW: '不在投票时间内',
  NO_RIGHT: '无权投票',
  INVALID: '票面无效',
  SUPERSEDED: '被同一业主的另一张票替换',
  DUPLICATE: '同一业主已有一张票',
};

/** Why a ballot does not stand, in words for an owner. */
export function reasonText(reason: Reason): string {
  return WORDS[reason];
}
