import { type AccountSum, balanceOf } from '@mulin/domain/ledger/sums';
import { formatFen } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { sumsNow } from '../../kit/ledger-sums';
import type { Written } from './draft';

/** What can be used up only as far as it is there: its account, on which side it stands, and what it is called. */
function coverOf({ kind, settled }: Pick<Written, 'kind' | 'settled'>) {
  if (kind === 'commission') return { account: 'P2101', side: -1, title: '代管的资金' };
  if (settled === 'prepaid') return { account: 'P1201', side: 1, title: '还没摊完的预付费用' };
  return settled === 'from-advance' ? { account: 'S2001', side: -1, title: '预收的租金' } : undefined;
}

export const isCovered = (written: Pick<Written, 'kind' | 'settled'>): boolean => coverOf(written) !== undefined;

export function refuseUncovered(written: Pick<Written, 'kind' | 'settled' | 'amountFen'>, sums: readonly AccountSum[]) {
  const cover = coverOf(written);
  if (!cover) return;
  const thereFen = Math.max(0, cover.side * balanceOf(sums, cover.account));
  if (written.amountFen <= thereFen) return;
  throw new Refusal('INVALID_INPUT', `${cover.title}只有 ${formatFen(thereFen)} 元，不能超过`, 'amountFen');
}

/** The same when it is entered; asked again when it is posted. */
export async function requireCover(written: Written): Promise<void> {
  if (isCovered(written)) refuseUncovered(written, await sumsNow(written.communityId));
}
