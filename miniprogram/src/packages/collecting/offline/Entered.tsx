import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import type { Decision, OfflineOrder } from './ToConfirm';

export interface EnteredProps {
  order: OfflineOrder;
  /** Left out for those who may not confirm it. */
  onDecide: ((decision: Decision) => void) | undefined;
}

/** One payment somebody took at the desk. */
export function Entered({ order, onDecide }: EnteredProps) {
  const { unitLabel, totalFen, discountFen, wayTitle, note, enteredBy, mine, at } = order;
  return (
    <Card>
      <View className="ml-between">
        <Badge kind="wait" text="等另一个人确认" />
        <View className="ml-note">{momentText(at)}</View>
      </View>
      <View className="ml-between ml-card__h--under">
        <View className="ml-card__h">{unitLabel}</View>
        <Amount fen={totalFen} size="num" />
      </View>
      <KeyValues
        rows={[
          { name: '收款方式', value: wayTitle },
          { name: '谁录的', value: enteredBy },
          ...(discountFen > 0 ? [{ name: '已减预缴优惠', value: `${yuan(discountFen)} 元` }] : []),
          ...(note ? [{ name: '备注', value: note }] : []),
        ]}
      />
      {mine ? <Tip icon="people">您录的，要别人确认。</Tip> : null}
      {onDecide ? (
        <Buttons>
          <Button kind="brick" text="没收到" onClick={() => onDecide({ order, confirm: false })} />
          <Button text="钱对，确认" onClick={() => onDecide({ order, confirm: true })} />
        </Buttons>
      ) : null}
    </Card>
  );
}
