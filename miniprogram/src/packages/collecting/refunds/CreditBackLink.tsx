import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { Loaded } from '../../../ui/state/Loaded';

/** Where the home has credit that no payment here brought: it goes back another way. */
export function CreditBackLink({ unitId, communityId }: { unitId: string; communityId: string }) {
  const load = useLoad(`credit-back.${unitId}`, () => cloud.payment.credit({ unitId }));
  return (
    <Loaded load={load} what="余额" quiet>
      {({ withoutPaymentFen }) =>
        withoutPaymentFen > 0 ? (
          <Card kind="list">
            <Cell
              icon="coins"
              text={`没有缴费单的余额 ${yuan(withoutPaymentFen)} 元`}
              detail="期初带来的、分到的公共收益，退现金或者转账"
              last
              onClick={() => go('collecting/refunds', { communityId, ask: 'credit', unitId })}
            />
          </Card>
        ) : null
      }
    </Loaded>
  );
}
