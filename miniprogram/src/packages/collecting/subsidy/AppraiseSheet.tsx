import { coefficients } from '@mulin/domain/fees/subsidy-plan';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { yuan } from '../../../ui/figures';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { SubsidyMonth } from './Months';

export interface AppraiseSheetProps {
  month: SubsidyMonth;
  onClose: () => void;
  onDone: () => void;
}

const picks = coefficients.map(({ percent, text }) => ({ id: String(percent), text: `${percent}%`, detail: text }));

/** 登记考核: how much of the full rate the firm gets for the month, and why. */
export function AppraiseSheet({ month, onClose, onDone }: AppraiseSheetProps) {
  const [percent, setPercent] = useState<string>();
  const [reason, setReason] = useState('');
  const { subsidyMonthId, fullFen } = month;
  const appraise = useAction(async () => {
    if (percent === undefined) throw new CloudError('INVALID_INPUT', '选考核系数', 'coefficientPercent');
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明考核结果', 'reason');
    const coefficientPercent = Number(percent);
    const { payableFen } = await cloud.fees.setSubsidyCoefficient({ subsidyMonthId, coefficientPercent, reason });
    toast(`登记好了，应拨 ${yuan(payableFen)} 元`);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="登记考核结果"
      confirm="登记"
      busy={appraise.busy}
      onConfirm={() => void appraise.run()}
      onCancel={onClose}
    >
      足额 {yuan(fullFen)} 元。登记以后物业的应收跟着改；钱拨付以前还可以再改。
      <PickField
        label="考核系数"
        picks={picks}
        value={percent}
        error={appraise.errorOf('coefficientPercent')}
        onChange={setPercent}
      />
      <TextField
        label="考核结果和理由"
        long
        max={300}
        value={reason}
        error={appraise.errorOf('reason')}
        onChange={setReason}
      />
      <Note>分数和系数的对应是系统默认，待核；以本地考核办法为准。</Note>
    </ConfirmSheet>
  );
}
