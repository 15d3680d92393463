import { wholeDayText } from '@mulin/domain/day/spoken';
import { DEPOSIT_STATES } from '@mulin/domain/fees/deposits';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Photos } from '../../../ui/photos/Photos';
import { labelText } from '../../../who/words';
import type { Deposit, Step } from './Deposits';

const steps: Record<Step, string> = {
  confirm: '确认收到',
  check: '看过现场，办退',
  approve: '同意退',
  pay: '登记打款',
};

/** One home's deposit and the step that is next. */
export function DepositCard({ one, onStep }: { one: Deposit; onStep: (step: Step) => void }) {
  const { unitLabel, damagePhotos, may } = one;
  return (
    <Card small title={labelText(unitLabel)}>
      <KeyValues rows={rowsOf(one)} />
      <Photos photos={damagePhotos.map(({ url }) => ({ src: url }))} />
      {may.length > 0 ? (
        <Buttons>
          {may.map((step) => (
            <Button key={step} kind="line" text={steps[step]} onClick={() => onStep(step)} />
          ))}
        </Buttons>
      ) : null}
    </Card>
  );
}

const dayOrNothing = (day: string | null) => (day === null ? '' : wholeDayText(day));

const rowsOf = (one: Deposit) =>
  [
    { name: '办到哪里', value: DEPOSIT_STATES[one.state] },
    { name: '押金', value: `${yuan(one.amountFen)} 元，${one.way === 'cash' ? '现金' : '转账'}` },
    { name: '哪天交的', value: wholeDayText(one.day) },
    { name: '收据编号', value: one.receiptNo ?? '' },
    { name: '退给谁', value: one.ofFormerOwner ? '原业主（房子过户了）' : '' },
    { name: '业主要求退', value: dayOrNothing(one.askedDay) },
    { name: '最迟哪天退', value: one.state === 'returned' ? '' : dayOrNothing(one.returnBy) },
    { name: '扣多少', value: one.deductFen === 0 ? '' : `${yuan(one.deductFen)} 元：${one.damage}` },
    { name: '退款日', value: dayOrNothing(one.paidDay) },
    { name: '退回原因', value: one.reason },
  ].filter(({ value }) => value !== '');
