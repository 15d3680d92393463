import { openingStates } from '@mulin/domain/ledger/opening-states';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface DecideProps {
  openingId: string;
  /** Agreed already and broken off: nothing is asked again. */
  goesOn: boolean;
  /** It is about taking the opening back, not about posting it. */
  back: boolean;
  onDone: () => void;
}

const words = {
  post: {
    yes: '核对无误，过账',
    no: '退回',
    means: '过账以后，旧欠变成住户的账单，预收变成住户的余额。错了只能整份冲回。',
    refused: '登记的人看到原因，改好再登记。',
  },
  back: {
    yes: '同意冲回',
    no: '不同意',
    means: '同意以后全部冲回，旧欠的账单一起撤回。',
    refused: '期初照旧，不冲回。',
  },
} as const;

/** The second person's word, asked once more before it goes into the books or out of them. */
export function Decide({ openingId, goesOn, back, onDone }: DecideProps) {
  const [said, setSaid] = useState<'yes' | 'no'>();
  const [reason, setReason] = useState('');
  const { yes, no, means, refused } = words[back ? 'back' : 'post'];
  const agrees = said === 'yes';
  const decide = useAction(async (agree: boolean) => {
    const { state } = await cloud.ledger.decideOpening({ openingId, agree, reason: agree ? '' : reason });
    toast(back && !agree ? '没有冲回' : openingStates[state]);
    onDone();
  });
  if (goesOn) return <Button text="接着办" busy={decide.busy} onClick={() => void decide.run(true)} />;
  return (
    <>
      <Buttons>
        <Button kind="brick" text={no} onClick={() => setSaid('no')} />
        <Button text={yes} onClick={() => setSaid('yes')} />
      </Buttons>
      {said ? (
        <ConfirmSheet
          open
          title={`${agrees ? yes : no}吗？`}
          confirm={agrees ? yes : no}
          refuses={!agrees || back}
          busy={decide.busy}
          onConfirm={() => void decide.run(agrees)}
          onCancel={() => setSaid(undefined)}
        >
          {agrees ? means : refused}
          {agrees ? null : (
            <TextField label="原因" max={200} value={reason} onChange={setReason} error={decide.errorOf('reason')} />
          )}
        </ConfirmSheet>
      ) : null}
    </>
  );
}
