import { formatFen } from '@mulin/domain/money/fen';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { Refusal } from '@mulin/shared-types/refusal';
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
    body: ({ amountFen }) => `押金 ${formatFen(amountFen)} 元，物业代为保管。装修完了在这里要求退。`,
  },
  approved: { title: '装修押金可以退了', body: backText },
  returned: { title: '装修押金退了', body: backText },
};

/**
 * Answers how far a deposit is, and tells those who live there and own it, once of each step: also when whoever brought it so far was cut
 * off before and asks again.
 */
export async function told(depositId: string, at: Date): Promise<{ state: Deposit['state'] }> {
  const deposit = await table(deposits).get(depositId);
  if (!deposit) throw new Refusal('NOT_FOUND', '没有找到这笔押金');
  const { _id, communityId, unitId, unitLabel, state } = deposit;
  const said = words[state];
  if (!said) return { state };
  const people = await residentsOf([unitId], at, ['owner', 'family', 'tenant']);
  const about = { kind: 'deposit' as const, id: _id, unitId };
  const message = { communityId, kind: 'fees' as const, home: unitLabel, about };
  await tell(
    people.map(({ openid }) => openid),
    { ...message, key: `deposit.${_id}.${state}`, title: said.title, body: said.body(deposit) },
    at,
  );
  return { state };
}
