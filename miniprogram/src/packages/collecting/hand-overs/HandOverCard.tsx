import { momentText, wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import type { HandOver } from './HandOvers';

const states: Record<HandOver['state'], { kind: BadgeKind; text: string }> = {
  asked: { kind: 'wait', text: '等同意' },
  approved: { kind: 'wait', text: '正在改账单' },
  done: { kind: 'ok', text: '算数了' },
  refused: { kind: 'closed', text: '没同意' },
};

export interface HandOverCardProps {
  one: HandOver;
  decides: boolean;
  onDecide: (approve: boolean) => void;
}

/** One record: which home, handed over when, by which paper, and what became of its bills. */
export function HandOverCard({ one, decides, onDecide }: HandOverCardProps) {
  const { unitLabel, beforeDay, day, developerPaysUntil, ground, state, note, mine, at } = one;
  return (
    <Card>
      <View className="ml-between">
        <Badge {...states[state]} />
        <View className="ml-note">{momentText(at)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">{labelText(unitLabel)}</View>
      <KeyValues
        rows={[
          ...(beforeDay ? [{ name: '原来登记', value: wholeDayText(beforeDay) }] : []),
          { name: '交付日', value: wholeDayText(day) },
          ...(developerPaysUntil ? [{ name: '建设单位承诺缴到', value: wholeDayText(developerPaysUntil) }] : []),
          { name: '依据', value: ground },
          ...(note ? [{ name: '意见', value: note }] : []),
          ...(state === 'done' ? outcome(one) : []),
        ]}
      />
      {one.keptFen > 0 ? (
        <Tip icon="coins">
          建设单位已经多缴了 {yuan(one.keptFen)}{' '}
          元，这些天不再向业主收。要分开缴，先在“退款”里把它那份账单退掉，再点“改账单”。
        </Tip>
      ) : null}
      {state === 'asked' && mine ? <Tip icon="people">您登记的，要别人同意。</Tip> : null}
      {state === 'asked' && decides ? (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => onDecide(false)} />
          <Button text="同意" onClick={() => onDecide(true)} />
        </Buttons>
      ) : null}
      {state === 'done' && one.keptFen > 0 && decides ? (
        <Buttons>
          <Button kind="line" text="改账单" onClick={() => onDecide(true)} />
        </Buttons>
      ) : null}
    </Card>
  );
}

const outcome = ({ rewritten, creditedFen }: HandOver) => [
  { name: '重新出的账单', value: `${rewritten} 份` },
  { name: '转入余额', value: `${yuan(creditedFen)} 元` },
];
