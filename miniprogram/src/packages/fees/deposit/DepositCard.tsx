import { wholeDayText } from '@mulin/domain/day/spoken';
import { DEPOSIT_STATES } from '@mulin/domain/fees/deposits';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import type { Deposit } from './Deposits';

const kinds: Record<Deposit['state'], BadgeKind> = {
  entered: 'wait',
  refused: 'closed',
  held: 'ok',
  asked: 'wait',
  checked: 'wait',
  approved: 'wait',
  returned: 'closed',
};

export interface DepositCardProps {
  one: Deposit;
  payee: string;
  onAsk: () => void;
}

/** One deposit with its receipt, and what was kept of it and why. */
export function DepositCard({ one, payee, onAsk }: DepositCardProps) {
  const { state, day, deductFen, damage, damagePhotos } = one;
  const decided = state === 'approved' || state === 'returned';
  return (
    <Card small title={`${wholeDayText(day)}交的`} aside={<Badge kind={kinds[state]} text={DEPOSIT_STATES[state]} />}>
      <KeyValues rows={rowsOf(one, payee)} />
      {decided && deductFen > 0 ? (
        <>
          <Note>
            扣 {yuan(deductFen)} 元的原因：{damage}。不认可的，请找物业或者社区。
          </Note>
          <Photos photos={damagePhotos.map(({ url }) => ({ src: url }))} />
        </>
      ) : null}
      {state === 'held' ? (
        <Buttons>
          <Button text="装修完了，要求退" onClick={onAsk} />
        </Buttons>
      ) : null}
    </Card>
  );
}

const rowsOf = (one: Deposit, payee: string) => {
  const { amountFen, capital, way, ground, receiptNo, returnBy, state, deductFen, paidDay } = one;
  const decided = state === 'approved' || state === 'returned';
  return [
    { name: '押金', value: `${yuan(amountFen)} 元（${capital}）` },
    { name: '收据编号', value: receiptNo ?? '' },
    { name: '收款人', value: payee },
    { name: '怎么交的', value: way === 'cash' ? '现金' : '转账' },
    { name: '依据', value: ground },
    { name: '最迟哪天退', value: returnBy && state !== 'returned' ? wholeDayText(returnBy) : '' },
    { name: '退给您', value: decided ? `${yuan(amountFen - deductFen)} 元` : '' },
    { name: '退款日', value: paidDay ? wholeDayText(paidDay) : '' },
  ].filter(({ value }) => value !== '');
};
