import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Draft } from './Drafts';
import { PayInvoice } from './PayInvoice';
import { Sides } from './Sides';

export interface DraftSheetProps {
  draft: Draft;
  /** An invoice that may be paid by who looks. */
  owed: { communityId: string; today: string } | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** What would be posted, with its papers; the second person posts it or sends it back. */
export function DraftSheet({ draft, owed, onClose, onDone }: DraftSheetProps) {
  const { draftId, kind, title, lines, mayDecide } = draft;
  const files = useLoad(kind === 'reversal' ? undefined : `draft-files.${draftId}`, () =>
    cloud.ledger.draftFiles({ draftId }),
  );
  const [reason, setReason] = useState('');
  const decide = useAction(async (agree: boolean) => {
    const { state } = await cloud.ledger.decideDraft({ draftId, agree, reason });
    toast(state === 'posted' ? '记进账本了' : '退回了');
    onDone();
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      <KeyValues rows={rowsOf(draft)} />
      <Sides memo="记进账本是这样" lines={lines} />
      {kind === 'reversal' ? null : (
        <Loaded load={files} what="凭证">
          {(answer) => <Photos photos={answer.files.map(({ url }) => ({ src: url }))} />}
        </Loaded>
      )}
      {owed ? <PayInvoice draftId={draftId} {...owed} onDone={onDone} /> : null}
      {mayDecide ? (
        <>
          <TextField
            label="退回原因（退回才写）"
            max={200}
            value={reason}
            onChange={setReason}
            error={decide.errorOf('reason')}
          />
          <Buttons>
            <Button kind="brick" text="退回" busy={decide.busy} onClick={() => void decide.run(false)} />
            <Button text="核对无误，记账" busy={decide.busy} onClick={() => void decide.run(true)} />
          </Buttons>
        </>
      ) : null}
    </Sheet>
  );
}

const whys = {
  cost: '',
  income: '表决',
  grant: '',
  commission: '怎么算的',
  'invoice-paid': '',
  reversal: '为什么',
} as const;

const rowsOf = ({ kind, amountFen, day, counterparty, contract, ground, reason }: Draft) =>
  [
    { name: '金额', value: `${yuan(amountFen)} 元` },
    { name: '日期', value: dayText(day) },
    { name: kind === 'income' || kind === 'grant' ? '谁付的' : '付给谁', value: counterparty },
    { name: '合同', value: contract },
    { name: whys[kind], value: kind === 'income' && ground === '' ? '无表决' : ground },
    { name: '退回原因', value: reason },
  ].filter(({ value }) => value !== '');
