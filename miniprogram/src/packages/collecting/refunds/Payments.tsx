import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { PickField } from '../../../ui/form/PickField';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

export interface PaymentsProps {
  unitId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (orderId: string) => void;
}

/** The payments of a home that brought money, newest first. */
export function Payments({ unitId, value, error, onChange }: PaymentsProps) {
  const load = useLoad(`refund-from.${unitId}`, () => cloud.payment.list({ unitId, limit: 50 }));
  return (
    <Loaded load={load} what="缴费记录" shape="card">
      {({ orders }) => {
        const picks = orders
          .filter(({ state }) => state !== 'waiting')
          .map(({ orderId, title, totalFen, wayTitle, at }) => ({
            id: orderId,
            text: `${title} ${yuan(totalFen)} 元`,
            detail: `${wayTitle} ${momentText(at)}`,
          }));
        return (
          <Card>
            {picks.length === 0 ? (
              <Empty title="这套房没有缴过费" detail="缴过的钱才能退。" />
            ) : (
              <PickField label="退哪一笔缴费" picks={picks} value={value} error={error} onChange={onChange} />
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}
