import type { Period } from '@mulin/domain/day/period';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Posting } from '@mulin/domain/ledger/posting';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { atMost, table } from '../kit/database';

/** 微信支付待结算: what came in or went back by WeChat on a day, until that day's bill has been held against it. */
const CLEARING = 'P1002';

/**
 * 未对账不公示 (ledger.md §2, 5): what keeps the fee book's statements from the board – days of WeChat money whose bill nobody has
 * recorded, and differences nobody has explained.
 */
export async function unreconciledOf(
  communityId: string,
  { to }: Period,
  postings: readonly Posting[],
): Promise<string[]> {
  const days = [...new Set(postings.filter(movesWechat).map(({ day, factDay }) => factDay ?? day))].sort();
  const [recorded, open] = await Promise.all([
    table(settlements).getMany(days.map((day) => `${communityId}:${day}`)),
    table(settlementDifferences).count({ communityId, state: 'open', day: atMost(to) }),
  ]);
  const missing = days.filter((day) => !recorded.has(`${communityId}:${day}`));
  const [first] = missing;
  return [
    ...(first ? [`${missing.length} 天的微信收款还没对账，最早是 ${wholeDayText(first)}`] : []),
    ...(open > 0 ? [`微信对账有 ${open} 处差异还没查明`] : []),
  ];
}

const movesWechat = ({ source, lines }: Posting): boolean =>
  !source.startsWith('settlement:') && lines.some(({ account }) => account === CLEARING);
