import { type Posting, signedFen } from '@mulin/domain/ledger/posting';
import { type AccountSum, balanceOf } from '@mulin/domain/ledger/sums';
import { formatFen } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { sumsNow } from '../../kit/ledger-sums';
import type { Written } from './draft';
import { owedByMonths } from './grants';

type Covered = Pick<Written, 'kind' | 'settled' | 'account'>;

const covers = {
  P2101: { side: -1, title: '代管的资金' },
  P1201: { side: 1, title: '还没摊完的预付费用' },
  S2001: { side: -1, title: '预收的租金' },
  P1104: { side: 1, title: '政府承担的减免，还没补来的' },
} as const;
type Cover = keyof typeof covers;

/** What can be used up only as far as it is there. A reversal names it where it takes back what filled it. */
function coverOf({ kind, settled, account }: Covered): Cover | undefined {
  if (kind === 'commission') return 'P2101';
  if (kind === 'grant') return 'P1104';
  if (kind === 'reversal') return filled.find((one) => one === account);
  if (settled === 'prepaid') return 'P1201';
  return settled === 'from-advance' ? 'S2001' : undefined;
}

const filled = ['P1201', 'S2001'] as const;

/** Which of them a posting put something into; empty if none. */
export const filledBy = (posting: Posting): string =>
  filled.find((account) => signedIn(posting, account) * covers[account].side > 0) ?? '';

const signedIn = ({ lines }: Posting, account: string): number =>
  lines.reduce((sum, line) => sum + (line.account === account ? signedFen(line) : 0), 0);

export const isCovered = (written: Covered): boolean => coverOf(written) !== undefined;

/** Of what stands there, what is for something else. Fen. */
export const setAside = async ({ kind, communityId }: Pick<Written, 'kind' | 'communityId'>): Promise<number> =>
  kind === 'grant' ? owedByMonths(communityId) : 0;

export function refuseUncovered(
  written: Covered & Pick<Written, 'amountFen'>,
  sums: readonly AccountSum[],
  asideFen: number,
): void {
  const account = coverOf(written);
  if (!account) return;
  const { side, title } = covers[account];
  const thereFen = Math.max(0, side * balanceOf(sums, account) - asideFen);
  if (written.amountFen <= thereFen) return;
  const only = `${title}只有 ${formatFen(thereFen)} 元`;
  if (written.kind === 'reversal') throw new Refusal('CONFLICT', `${only}，先冲正后来用掉的，再冲正这一笔`);
  throw new Refusal('INVALID_INPUT', `${only}，不能超过`, 'amountFen');
}

/** The same when it is entered; asked again when it is posted. */
export async function requireCover(written: Written): Promise<void> {
  if (!isCovered(written)) return;
  refuseUncovered(written, await sumsNow(written.communityId), await setAside(written));
}
