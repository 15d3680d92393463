import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { BillPart } from './OneBill';
import { PaymentSheet } from './PaymentSheet';
import { type Payment, paymentStamps } from './states';

/** 付给供水供电单位, and 代收 by sub-meters for it: each with its slip, entered by one and confirmed by another. */
export function Payments(part: BillPart) {
  const { supplier, owedFen, uncollectedFen } = part.bill;
  return (
    <>
      <OfKind {...part} kind="collected" title="分户表代收" leftFen={uncollectedFen} left="还没收" button="登记代收" />
      <OfKind {...part} kind="supplier" title={`付给${supplier}`} leftFen={owedFen} left="还没付" button="登记付款" />
    </>
  );
}

interface OfKindProps extends BillPart {
  kind: Payment['kind'];
  title: string;
  /** What is still to be paid or collected. Fen. */
  leftFen: number;
  left: string;
  button: string;
}

function OfKind({ desk, meterBillId, bill, onDone, kind, title, leftFen, left, button }: OfKindProps) {
  const [opened, setOpened] = useState<Payment>();
  const writes = desk.holds('cashier', 'manager');
  const shown = bill.payments.filter((payment) => payment.kind === kind);
  if (shown.length === 0 && leftFen === 0) return null;
  const waits = bill.payments.some(({ state }) => state === 'waiting');
  const open = () => go('collecting/utilities', { communityId: desk.communityId, meterBillId, write: kind });
  const done = () => {
    setOpened(undefined);
    onDone();
  };
  return (
    <Card title={title} aside={leftFen > 0 ? `${left} ${yuan(leftFen)} 元` : '都登记了'}>
      {shown.map((payment, at) => (
        <Cell
          key={payment.paymentId}
          text={`${yuan(payment.amountFen)} 元`}
          detail={dayText(payment.day)}
          aside={<Badge {...paymentStamps[payment.state]} />}
          last={at === shown.length - 1}
          onClick={() => setOpened(payment)}
        />
      ))}
      {writes && leftFen > 0 && !waits ? <Button kind="soft" text={button} onClick={open} /> : null}
      {waits ? <Note>有一笔等着复核，复核完再登记下一笔。</Note> : null}
      <Sheet open={opened !== undefined} title={title} onClose={() => setOpened(undefined)}>
        {opened ? <PaymentSheet payment={opened} decides={writes} onDone={done} /> : null}
      </Sheet>
    </Card>
  );
}
