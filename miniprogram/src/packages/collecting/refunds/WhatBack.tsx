import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

export interface WhatBackProps {
  orderId: string;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (billIds: string[]) => void;
}

/** What of a payment can still go back: its bills, each to be ticked, or the home's credit. */
export function WhatBack({ orderId, chosen, error, onChange }: WhatBackProps) {
  const load = useLoad(`refundable.${orderId}`, () => cloud.payment.refundable({ orderId }));
  const turn = (billId: string, on: boolean) =>
    onChange(on ? [...chosen, billId] : chosen.filter((each) => each !== billId));
  return (
    <Loaded load={load} what="能退多少" shape="card">
      {({ wayTitle, leftFen, homeCreditFen, bills }) => (
        <Card>
          <KeyValues
            rows={[
              { name: `${wayTitle}最多还能退`, value: `${yuan(leftFen)} 元` },
              { name: '这家的余额', value: `${yuan(homeCreditFen)} 元` },
            ]}
          />
          {bills.length > 0 ? (
            <Field label="退哪几张账单" hint="不选就从余额里退" error={error}>
              {bills.map(({ billId, title, netFen }) => (
                <CheckField key={billId} on={chosen.includes(billId)} onChange={(on) => turn(billId, on)}>
                  {title} {yuan(netFen)} 元
                </CheckField>
              ))}
            </Field>
          ) : (
            <Tip icon="coins">这笔缴费没有还能退的账单，只能从余额里退。</Tip>
          )}
        </Card>
      )}
    </Loaded>
  );
}
