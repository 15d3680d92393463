import { useState } from 'react';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { ConfirmSheet } from './ConfirmSheet';
import { FinishSheet } from './FinishSheet';
import { ReopenSheet } from './ReopenSheet';
import type { Repair } from './request';
import { TakeSheet } from './TakeSheet';
import { WithdrawSheet } from './WithdrawSheet';

type Deed = Repair['may'][number];

export interface DoingProps {
  request: Repair;
  onDone: () => void;
}

/** What every sheet of this page gets. */
export interface SheetProps extends DoingProps {
  open: boolean;
  onClose: () => void;
}

const sheets = {
  take: TakeSheet,
  finish: FinishSheet,
  confirm: ConfirmSheet,
  reopen: ReopenSheet,
  withdraw: WithdrawSheet,
};
const words: Record<Deed, string> = {
  take: '接单',
  finish: '修好了，报完工',
  confirm: '修好了',
  reopen: '还没修好',
  withdraw: '不修了，撤回',
};
/** The right-hand button first. */
const order: readonly Deed[] = ['confirm', 'finish', 'take', 'reopen', 'withdraw'];

/** The bar of what this person may do now. */
export function Doing({ request, onDone }: DoingProps) {
  const [deed, setDeed] = useState<Deed>();
  const [main, other] = order.filter((each) => request.may.includes(each));
  const Chosen = deed && sheets[deed];
  const close = () => setDeed(undefined);
  const done = () => {
    close();
    onDone();
  };
  const text = (each: Deed) => (each === 'reopen' && request.state === 'closed' ? '又坏了，重开这一单' : words[each]);
  return (
    <>
      <BottomBar>
        {other ? <Button kind="line" text={text(other)} onClick={() => setDeed(other)} /> : null}
        {main ? (
          <Button
            kind={main === 'withdraw' || main === 'reopen' ? 'line' : 'main'}
            text={text(main)}
            onClick={() => setDeed(main)}
          />
        ) : null}
      </BottomBar>
      {Chosen ? <Chosen open request={request} onClose={close} onDone={done} /> : null}
    </>
  );
}
