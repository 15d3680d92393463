import { momentText } from '@mulin/domain/day/spoken';
import { Text, View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';

const kinds = {
  done: 'ok',
  refused: 'closed',
  failed: 'bad',
  asked: 'wait',
  approved: 'wait',
  sending: 'wait',
} as const;

/** 余额和退款: what the home has to its credit and what was given back; nothing when there is neither. */
export function CreditCard({ unitId }: { unitId: string }) {
  const load = useLoad(`credit.${unitId}`, () => cloud.payment.credit({ unitId }));
  return (
    <Loaded load={load} what="余额" quiet>
      {({ creditFen, usable, refunds }) => (
        <>
          {creditFen > 0 ? (
            <Card kind="list">
              <Cell
                icon="coins"
                tint="pine"
                text={`您家余额 ${yuan(creditFen)} 元`}
                detail={usable ? '缴费时可以先用，也可以请物业退给您' : '是业主家的，业主缴费时可以用'}
                last
              />
            </Card>
          ) : null}
          {refunds.length > 0 ? (
            <>
              <SectionHead title="退款" />
              <Card kind="list">
                {refunds.map(({ refundId, state, stateText, fen, creditFen: kept, wayTitle, at }, nth) => (
                  <Cell
                    key={refundId}
                    text={fen > 0 ? `退 ${yuan(fen)} 元` : `转入余额 ${yuan(kept)} 元`}
                    detail={
                      <View className="ml-item__m">
                        <Badge kind={kinds[state]} text={stateText} />
                        {fen > 0 ? <Text>{wayTitle}</Text> : null}
                        {fen > 0 && kept > 0 ? <Text>其余 {yuan(kept)} 元转入余额</Text> : null}
                        <Text>{momentText(at)}</Text>
                      </View>
                    }
                    last={nth === refunds.length - 1}
                  />
                ))}
              </Card>
            </>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
