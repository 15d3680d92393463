import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import type { Waiting } from './ToDecide';

export interface ApproveSheetProps {
  one: Waiting;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

const bearers = [
  { id: 'provider', text: '物业承担' },
  { id: 'government', text: '财政承担' },
] as const;

/** 批准: how much, which days, by which paper, and who bears it. No rate is given by law; the paper gives it. */
export function ApproveSheet({ one: { reductionId, unitLabel }, today, onClose, onDone }: ApproveSheetProps) {
  const [percent, setPercent] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [policy, setPolicy] = useState('');
  const [fundedBy, setFundedBy] = useState<(typeof bearers)[number]['id']>();
  const approve = useAction(async () => {
    const whole = /^\d+$/.test(percent) ? Number(percent) : undefined;
    await cloud.arrears.decideReduction({
      reductionId,
      approve: true,
      percentOff: whole,
      from,
      to: to === '' ? undefined : to,
      policy,
      fundedBy,
    });
    toast('批准了，申请人会收到消息');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`批准 ${labelText(unitLabel)} 减免`}
      confirm="批准"
      busy={approve.busy}
      onConfirm={() => void approve.run()}
      onCancel={onClose}
    >
      <TextField
        label="减百分之几"
        hint="按文件写，没有统一的比例"
        keyboard="number"
        unit="%"
        max={3}
        value={percent}
        error={approve.errorOf('percentOff')}
        onChange={setPercent}
      />
      <DateField label="从哪天起" value={from} today={today} error={approve.errorOf('from')} onChange={setFrom} />
      <DateField
        label="到哪天止"
        hint="最多 12 个月"
        value={to}
        today={today}
        from={from}
        error={approve.errorOf('to')}
        onChange={setTo}
      />
      <TextField
        label="按哪份文件"
        example="比如 旗民政局低保名单和物业费减免办法"
        max={200}
        value={policy}
        error={approve.errorOf('policy')}
        onChange={setPolicy}
      />
      <Kinds
        label="由谁承担"
        kinds={bearers}
        value={fundedBy}
        error={approve.errorOf('fundedBy')}
        onChange={setFundedBy}
      />
    </ConfirmSheet>
  );
}
