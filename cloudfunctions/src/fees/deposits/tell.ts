import { Refusal } from '@mulin/shared-types/refusal';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import type { Deposit } from './take';

export const justDone = () => new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');

/** Those who live there and own it; once of each step. */
export async function tellHome(
  { _id, communityId, unitId, unitLabel }: Deposit,
  step: string,
  title: string,
  body: string,
  at: Date,
): Promise<void> {
  const people = await residentsOf([unitId], at, ['owner', 'family', 'tenant']);
  await tell(
    people.map(({ openid }) => openid),
    {
      key: `deposit.${_id}.${step}`,
      communityId,
      kind: 'fees',
      title,
      body,
      home: unitLabel,
      about: { kind: 'deposit', id: _id, unitId },
    },
    at,
  );
}
