import { formatFen } from '@mulin/domain/money/fen';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { Refusal } from '@mulin/shared-types/refusal';
import { leftBy } from '../../account/transfers/left';
import { table } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import type { Deposit } from './take';

export const justDone = () => new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');

const backText = ({ amountFen, deductFen, damage }: Deposit): string =>
  deductFen === 0
    ? `没有损坏，${formatFen(amountFen)} 元全退。`
    : `退 ${formatFen(amountFen - deductFen)} 元，扣 ${formatFen(deductFen)} 元：${damage}。照片可以在这里看，不认可的请找物业或社区。`;

/** What the home hears when it comes so far. */
const words: Partial<Record<Deposit['state'], { title: string; body: (deposit: Deposit) => string }>> = {
  held: {
    title: '装修押金收到了',
    body: ({ amountFen, transferId }) =>
      `押金 ${formatFen(amountFen)} 元，物业代为保管。${transferId === null ? '装修完了在这里要求退。' : '要退请到物业前台。'}`,
  },
  approved: { title: '装修押金可以退了', body: backText },
  returned: { title: '装修押金退了', body: backText },
};

const livingIn = async (unitId: string, at: Date): Promise<string[]> =>
  (await residentsOf([unitId], at, ['owner', 'family', 'tenant'])).map(({ openid }) => openid);

/**
 * Answers how far a deposit is, and tells those who live there and own it, once of each step: also when whoever brought it so far was cut
 * off before and asks again. Of a home that was sold since those hear it who sold it.
 */
export async function told(depositId: string, at: Date): Promise<{ state: Deposit['state'] }> {
  const deposit = await table(deposits).get(depositId);
  if (!deposit) throw new Refusal('NOT_FOUND', '没有找到这笔押金');
  const { _id, communityId, unitId, unitLabel, state, transferId } = deposit;
  const said = words[state];
  if (!said) return { state };
  const sold = transferId === null ? undefined : await table(unitTransfers).get(transferId);
  // Who sold the home cannot open its pages any more; the words say all.
  const about = sold ? null : { kind: 'deposit' as const, id: _id, unitId };
  const message = { communityId, kind: 'fees' as const, home: unitLabel, about };
  await tell(
    sold ? await leftBy(sold) : await livingIn(unitId, at),
    { ...message, key: `deposit.${_id}.${state}`, title: said.title, body: said.body(deposit) },
    at,
  );
  return { state };
}
