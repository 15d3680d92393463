import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Amount } from '../../../ui/amount/Amount';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import type { Refund, Step } from './Refunds';
import { Slips } from './Slips';

const kinds: Record<Refund['state'], BadgeKind> = {
  asked: 'wait',
  approved: 'wait',
  sending: 'wait',
  done: 'ok',
  refused: 'closed',
  failed: 'bad',
};

export interface RefundCardProps {
  refund: Refund;
  decides: boolean;
  paysOut: boolean;
  onStep: (to: Step['to']) => void;
}

/** One refund: whose, how much, why, where it stands. */
export function RefundCard({ refund, decides, paysOut, onStep }: RefundCardProps) {
  const { unitLabel, wayTitle, fen, creditFen, whatText, reason, state, stateText, askedBy, mine, at } = refund;
  return (
    <Card>
      <View className="ml-between">
        <Badge kind={kinds[state]} text={stateText} />
        <View className="ml-note">{momentText(at)}</View>
      </View>
      <View className="ml-between ml-card__h--under">
        <View className="ml-card__h">{unitLabel}</View>
        <Amount fen={fen} size="num" />
      </View>
      <KeyValues
        rows={[
          { name: '退什么', value: whatText },
          { name: '怎么退', value: wayTitle },
          ...(creditFen > 0 ? [{ name: '转入余额', value: `${yuan(creditFen)} 元` }] : []),
          { name: '原因', value: reason },
          { name: '谁申请的', value: askedBy },
        ]}
      />
      {state === 'asked' && mine ? <Tip icon="people">您申请的，要别人同意。</Tip> : null}
      {state === 'asked' && decides ? (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => onStep('refuse')} />
          <Button text="同意退款" onClick={() => onStep('approve')} />
        </Buttons>
      ) : null}
      <Slips refundId={refund.refundId} slips={refund.slips} />
      {state === 'approved' && paysOut ? <Button text="钱付了" onClick={() => onStep('pay-out')} /> : null}
    </Card>
  );
}
