import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { labelText } from '../../../who/words';
import { Agree } from './Agree';
import { Check } from './Check';
import type { Deposit, Step } from './Deposits';
import { Files } from './Files';
import { Pay } from './Pay';

export interface StepSheetProps {
  one: Deposit;
  step: Step;
  communityId: string;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

const titles: Record<Step, string> = {
  confirm: '确认收到押金',
  check: '看过现场',
  approve: '同意退押金吗？',
  pay: '登记打款',
};

/** The next step of one deposit, with the papers it rests on. */
export function StepSheet({ one, step, communityId, today, onClose, onDone }: StepSheetProps) {
  const { unitLabel, amountFen, deductFen, damage } = one;
  const form = { one, communityId, today, onDone };
  return (
    <Sheet open title={titles[step]} onClose={onClose}>
      <Note>
        {labelText(unitLabel)}，押金 {yuan(amountFen)} 元
        {step === 'approve' || step === 'pay' ? `，退 ${yuan(amountFen - deductFen)} 元` : ''}
        {deductFen > 0 ? `，扣 ${yuan(deductFen)} 元：${damage}` : ''}。
      </Note>
      {step === 'confirm' || step === 'pay' ? <Files depositId={one.depositId} /> : null}
      {step === 'check' ? <Check {...form} /> : null}
      {step === 'pay' ? <Pay {...form} /> : null}
      {step === 'confirm' || step === 'approve' ? <Agree one={one} step={step} onDone={onDone} /> : null}
    </Sheet>
  );
}
