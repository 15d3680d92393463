import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { PickField } from '../../../ui/form/PickField';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

export interface PaidBillsProps {
  unitId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (billId: string) => void;
}

/** The home's paid property fees of which nothing was given back for unserved days yet. */
export function PaidBills({ unitId, value, error, onChange }: PaidBillsProps) {
  const load = useLoad(`paid-bills.${unitId}`, () => cloud.fees.bills({ unitId, limit: 50 }));
  return (
    <Loaded load={load} what="缴过的账单" shape="card">
      {({ bills }) => {
        const picks = bills
          .filter(({ state, charge, unserved }) => state === 'paid' && charge === 'service' && unserved === null)
          .map(({ billId, title, payFen }) => ({ id: billId, text: title, detail: `缴了 ${yuan(payFen)} 元` }));
        return (
          <Card>
            {picks.length === 0 ? (
              <Empty title="这套房没有缴过的物业费" detail="缴过的、还没退过的才能退。" />
            ) : (
              <PickField label="退哪一张账单" picks={picks} value={value} error={error} onChange={onChange} />
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}
