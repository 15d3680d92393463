import { dayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

export type OpenBill = Awaited<ReturnType<Cloud['fees']['bills']>>['bills'][number];

export interface OpenBillsProps {
  unitId: string;
  chosen: readonly OpenBill[];
  error: string | undefined;
  onChange: (bills: OpenBill[]) => void;
}

/** The open bills of a home, each to be ticked. */
export function OpenBills({ unitId, chosen, error, onChange }: OpenBillsProps) {
  const load = useLoad(`open-bills.${unitId}`, () => cloud.fees.bills({ unitId, limit: 50 }));
  const isChosen = ({ billId }: OpenBill) => chosen.some((each) => each.billId === billId);
  const turn = (bill: OpenBill, on: boolean) =>
    onChange(on ? [...chosen, bill] : chosen.filter(({ billId }) => billId !== bill.billId));
  return (
    <Loaded load={load} what="账单" shape="card">
      {({ bills }) => {
        const open = bills.filter(({ state }) => state === 'open');
        return (
          <Card>
            {open.length === 0 ? (
              <Empty title="这套房没有待缴的账单" detail="出了账单才能收钱。" />
            ) : (
              <Field label="收的是哪几张" error={error}>
                {open.map((bill) => (
                  <CheckField key={bill.billId} on={isChosen(bill)} onChange={(on) => turn(bill, on)}>
                    {bill.title} {yuan(bill.payFen)} 元，{dayText(bill.dueDay)}前
                    {bill.discount ? `，已减预缴优惠 ${yuan(bill.discount.fen)} 元` : ''}{' '}
                    {bill.overdue ? <Badge kind="bad" text="逾期" /> : null}
                  </CheckField>
                ))}
              </Field>
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}
