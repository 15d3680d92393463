import { momentText, wholeDayText } from '@mulin/domain/day/spoken';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { squareMetres, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';

import type { Correction } from './Corrections';

const states: Record<Correction['state'], { kind: BadgeKind; text: string }> = {
  asked: { kind: 'wait', text: '等同意' },
  approved: { kind: 'wait', text: '正在改账单' },
  done: { kind: 'ok', text: '改好了' },
  refused: { kind: 'closed', text: '没同意' },
};

export interface CorrectionCardProps {
  one: Correction;
  decides: boolean;
  onDecide: (approve: boolean) => void;
}

/** One correction: which home, from what to what, since when, and what became of its bills. */
export function CorrectionCard({ one, decides, onDecide }: CorrectionCardProps) {
  const { unitLabel, beforeCenti, areaCenti, fromDay, reason, state, note, mine, rewritten, creditedFen, at } = one;
  return (
    <Card>
      <View className="ml-between">
        <Badge {...states[state]} />
        <View className="ml-note">{momentText(at)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">{labelText(unitLabel)}</View>
      <KeyValues
        rows={[
          { name: '原来', value: `${squareMetres(beforeCenti)} ㎡` },
          { name: '改成', value: `${squareMetres(areaCenti)} ㎡` },
          ...(one.kind === one.beforeKind
            ? []
            : [{ name: '类别', value: `${buildingKinds[one.beforeKind]}，改成${buildingKinds[one.kind]}` }]),
          { name: '从哪天起', value: wholeDayText(fromDay) },
          { name: '原因', value: reason },
          ...(note ? [{ name: '意见', value: note }] : []),
          ...(state === 'done'
            ? [
                { name: '重新出的账单', value: `${rewritten} 份` },
                { name: '转入余额', value: `${yuan(creditedFen)} 元` },
              ]
            : []),
        ]}
      />
      {state === 'asked' && mine ? <Tip icon="people">您登记的，要别人同意。</Tip> : null}
      {state === 'asked' && decides ? (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => onDecide(false)} />
          <Button text="同意更正" onClick={() => onDecide(true)} />
        </Buttons>
      ) : null}
    </Card>
  );
}
