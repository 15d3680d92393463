import { formatFen } from '@mulin/domain/money/fen';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { units } from '@mulin/shared-types/documents/places';
import type { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { Refusal } from '@mulin/shared-types/refusal';
import { depositsOfOwners } from '../../fees/deposits/of-home';
import { above, oneOf, type Row, table } from '../../kit/database';
import { someOwnerStays } from '../../roll/same-owner';

type Transfer = Row<typeof unitTransfers>;
type Refund = Row<typeof refunds>;
type Owners = Row<typeof units>['owners'];

/** What the owners of a home have with the firm. */
export type HomeMoney = Pick<Transfer, 'creditFen' | 'depositFen'>;

/** Where one of the owners stays, all of it stays theirs. */
const NOTHING: HomeMoney = { creditFen: 0, depositFen: 0 };

/** 同名的业主: who entered the transfer said whether they are one person. */
export const staysBy = ({ owners, sameOwner }: Pick<Transfer, 'owners' | 'sameOwner'>, before: Owners): boolean =>
  someOwnerStays(before, owners, sameOwner || 'other');

export async function moneyLeftBehind(asked: Transfer, before: Owners): Promise<HomeMoney> {
  const { unitId } = asked;
  return staysBy(asked, before) ? NOTHING : (await moneyOfHomes([unitId]))(unitId);
}

export async function moneyOfHomes(unitIds: readonly string[]): Promise<(unitId: string) => HomeMoney> {
  const [accounts, held] = await Promise.all([table(unitAccounts).getMany(unitIds), depositsOfOwners(unitIds)]);
  return (unitId) => ({ creditFen: accounts.get(unitId)?.creditFen ?? 0, depositFen: held.get(unitId) ?? 0 });
}

/** What there was when it was decided; nothing before, and where one of the owners stays. */
export const moneyWritten = ({ creditFen, depositFen }: Transfer): HomeMoney => ({ creditFen, depositFen });

/**
 * 余额是缴的人的: it goes back to them before the home passes, or is left to the buyer by the word of both. What is set aside for a refund
 * nobody has agreed to, that WeChat may still refuse, or for a payment under way may fall back to the home, which then is the buyer's;
 * so would the part of a refund that becomes credit once it is done.
 */
export async function requireCreditSettled(
  { creditFen }: HomeMoney,
  { unitId, creditFileIds }: Transfer,
): Promise<void> {
  if (creditFileIds.length > 0) return;
  if (creditFen > 0)
    throw new Refusal(
      'CONFLICT',
      `这套房还有余额 ${formatFen(creditFen)} 元。先在“退款”里退给缴的人；双方同意留给新业主的，退回去附上凭据再登记`,
    );
  const [goingBack, falling, setAside] = await Promise.all([
    table(refunds).count({ unitId, of: 'credit', state: oneOf<Refund['state']>(['asked', 'sending']) }),
    table(refunds).count({
      unitId,
      state: oneOf<Refund['state']>(['asked', 'approved', 'sending']),
      creditFen: above(0),
    }),
    table(orders).count({ unitId, state: 'waiting', creditFen: above(0) }),
  ]);
  if (goingBack > 0) throw new Refusal('CONFLICT', '余额还在退，批了、退到了再过户');
  if (falling > 0) throw new Refusal('CONFLICT', '有一笔退款还没办完，一部分要转入余额，办完再过户');
  if (setAside > 0) throw new Refusal('CONFLICT', '有一笔用余额的缴费还没办完，付了或者取消了再过户');
}

const said = (what: string, fen: number, then: string): string =>
  fen > 0 ? `${what} ${formatFen(fen)} 元${then}。` : '';

/** What the parties read of it: the owners while it waits, both once it is done. */
export const whileWaiting = ({ creditFen, depositFen }: HomeMoney, toBuyers: boolean): string =>
  said('余额', creditFen, toBuyers ? '登记的是双方同意留给新业主' : '要先退给缴的人') +
  said('装修押金', depositFen, '还是您的，不跟房子走');
export const toSeller = ({ creditFen, depositFen }: HomeMoney): string =>
  said('余额', creditFen, '按双方的凭据留给了新业主') + said('装修押金', depositFen, '还是您的，要退请到物业前台');
export const toBuyer = ({ creditFen, depositFen }: HomeMoney): string =>
  said('余额', creditFen, '按双方的凭据归您') + said('原业主交的装修押金', depositFen, '退给原业主');
